using System.Text;
using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Endpoint;

/// <summary>
/// The status of every kind of answer, in both editions. The first number and type are those of an answer to
/// <c>Accept: application/graphql-response+json</c>, the second those to <c>Accept: application/json</c>.
/// </summary>
public sealed class StatusTests
{
    private const string Ours = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData("""{"query":"{ greeting }"}""", 200, 200)]
    [InlineData("""{"query":"{ fault }"}""", 200, 200)]
    [InlineData("""NONSENSE""", 400, 400)]
    [InlineData("""{"query":""", 400, 400)]
    [InlineData("""[{"query":"{ greeting }"}]""", 400, 400)]
    [InlineData("""{"qeury":"{ greeting }"}""", 400, 400)]
    [InlineData("""{"query":7}""", 400, 400)]
    [InlineData("""{"query":"{ greeting }","variables":[7]}""", 400, 400)]
    [InlineData("""{"query":"{"}""", 400, 200)]
    [InlineData("""{"query":"{ nothing }"}""", 400, 200)]
    [InlineData("""{"query":"query A { greeting } query B { greeting }"}""", 400, 200)]
    [InlineData("""{"query":"query A { greeting }","operationName":"B"}""", 400, 200)]
    [InlineData("""{"query":"query ($n: String!) { greeting(name: $n) }"}""", 400, 200)]
    [InlineData("""{"query":"{ __schema { queryType { name } } }"}""", 400, 200)]
    [InlineData("""{"id":"unknown"}""", 400, 200)]
    public async Task By_the_widespread_edition(string body, int status, int jsonStatus)
    {
        await using var server = await StartAsync(StatusEdition.Widespread);

        Assert.Equal($"{status} {Ours}", await SendAsync(server, body, Ours));
        Assert.Equal($"{jsonStatus} {Json}", await SendAsync(server, body, Json));
    }

    [Theory]
    [InlineData("""{"query":"{ greeting }"}""", 200)]
    [InlineData("""{"query":"{ fault }"}""", 294)]
    [InlineData("""{"query":"{ greeting fault }"}""", 294)]
    [InlineData("""NONSENSE""", 400)]
    [InlineData("""{"query":""", 400)]
    [InlineData("""[{"query":"{ greeting }"}]""", 422)]
    [InlineData("""{"qeury":"{ greeting }"}""", 422)]
    [InlineData("""{"query":7}""", 422)]
    [InlineData("""{"query":"{ greeting }","variables":[7]}""", 422)]
    [InlineData("""{"query":"{ greeting }","query":"{ greeting }"}""", 422)]
    [InlineData("""{"query":"{"}""", 400)]
    [InlineData("""{"query":"{ nothing }"}""", 422)]
    [InlineData("""{"query":"query A { greeting } query B { greeting }"}""", 422)]
    [InlineData("""{"query":"query A { greeting }","operationName":"B"}""", 422)]
    [InlineData("""{"query":"query ($n: String!) { greeting(name: $n) }"}""", 422)]
    [InlineData("""{"query":"{ __schema { queryType { name } } }"}""", 403)]
    [InlineData("""{"id":"unknown"}""", 422)]
    public async Task By_the_edition_of_September_2026(string body, int status)
    {
        await using var server = await StartAsync(StatusEdition.September2026);

        Assert.Equal($"{status} {Ours}", await SendAsync(server, body, Ours));
        Assert.Equal($"{status} {(status < 300 ? Json : Ours)}", await SendAsync(server, body, Json));
    }

    [Theory]
    [InlineData(StatusEdition.Widespread, 400)]
    [InlineData(StatusEdition.September2026, 403)]
    public async Task Of_a_document_that_is_not_trusted(StatusEdition edition, int status)
    {
        await using var server = await StartAsync(edition, new DocumentOptions { OnlyTrusted = true });

        Assert.Equal($"{status} {Ours}", await SendAsync(server, """{"query":"{ greeting }"}""", Ours));
    }

    [Theory]
    [InlineData(StatusEdition.Widespread, 200)]
    [InlineData(StatusEdition.September2026, 294)]
    public async Task A_partial_answer_to_a_GET_is_kept_by_no_cache_where_it_has_a_status_of_its_own(
        StatusEdition edition, int status)
    {
        await using var server = await StartAsync(edition);

        using var response = await server.GetQueryAsync("{ fault }", Ours);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status != 200, response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("GET", "/graphql?query=mutation{count}", 405)]
    [InlineData("PATCH", "/graphql", 405)]
    [InlineData("GET", "/graphql", 422)]
    [InlineData("GET", "/graphql?query={greeting}&variables=7", 422)]
    [InlineData("GET", "/graphql?query={greeting}&variables={", 400)]
    public async Task Of_other_requests_by_the_edition_of_September_2026(string method, string address, int status)
    {
        await using var server = await StartAsync(StatusEdition.September2026);

        using var response = await server.SendAsync(new HttpRequestMessage(new HttpMethod(method), address), Json);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(Ours, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(status == 405, response.Content.Headers.Allow.Count > 0);
    }

    [Theory]
    [InlineData(StatusEdition.Widespread)]
    [InlineData(StatusEdition.September2026)]
    public async Task Of_requests_that_do_not_get_as_far_as_GraphQL(StatusEdition edition)
    {
        await using var server = await StartAsync(edition);

        using var unacceptable = await server.QueryAsync("{ greeting }", "image/png");
        using var unknownType = await server.PostAsync("{}", "text/plain");
        using var tooLarge = await server.PostAsync($$"""{"query":"{{new string(' ', 2_000)}}"}""");
        using var longAddress = await server.GetQueryAsync(new string(' ', 20_000));
        using var longHeader = await server.QueryAsync("{ greeting }", $"{Json}, {new string('x', 40_000)}/*");

        Assert.Equal(406, (int)unacceptable.StatusCode);
        Assert.Equal(415, (int)unknownType.StatusCode);
        Assert.Equal(413, (int)tooLarge.StatusCode);
        Assert.Equal(414, (int)longAddress.StatusCode);
        Assert.Equal(431, (int)longHeader.StatusCode);
    }

    private static async Task<string> SendAsync(HttpTestServer server, string body, string accept)
    {
        using var response = await server.PostAsync(body, accept: accept);
        Assert.Equal(Encoding.UTF8.WebName, response.Content.Headers.ContentType!.CharSet);
        return $"{(int)response.StatusCode} {response.Content.Headers.ContentType.MediaType}";
    }

    private static Task<HttpTestServer> StartAsync(StatusEdition edition, DocumentOptions? documents = null) =>
        GraphQLTestServer.StartAsync(
            options =>
            {
                options.Statuses = edition;
                options.MaxRequestBytes = 1_000;
            },
            extend: server => server.ModifyRequestOptions(request => request with
            {
                MayIntrospect = static _ => false,
                Documents = documents ?? new DocumentOptions(),
            }));
}
