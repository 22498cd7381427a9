using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using HeritageCatalog.GraphQL.Documents;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Documents;

/// <summary>Requests that name a document instead of sending it: by the id of a trusted one, or by a hash.</summary>
public sealed class NamedDocumentTests
{
    private const string Query = "query Greet($name: String!) { greeting(name: $name) }";
    private const string Shared = "public, must-revalidate, max-age=60";
    private const string Answer = """{"data":{"greeting":"你好，青岛"}}""";
    private const string Variables = """{"name":"青岛"}""";

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));

    [Theory]
    [InlineData("documentId")]
    [InlineData("id")]
    [InlineData("doc_id")]
    public async Task A_trusted_document_is_named_in_the_body_or_in_the_address(string parameter)
    {
        await using var server = await StartAsync();

        using var posted = await server.PostAsync($$"""{"{{parameter}}":"{{Hash}}","variables":{{Variables}}}""");
        using var gotten = await server.GetAsync(AddressOf($"{parameter}=sha256:{Hash}"));

        Assert.Equal(Answer, await posted.ReadAsync());
        Assert.Equal(Answer, await gotten.ReadAsync());
    }

    [Fact]
    public async Task Caches_may_keep_an_anonymous_answer_for_as_long_as_the_option_says()
    {
        await using var server = await StartAsync(options => options.MaxAgeOfNamedDocuments = TimeSpan.FromSeconds(60));

        using var first = await server.GetAsync(AddressOf($"id=sha256:{Hash}"));
        using var again = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.SendAsync(again);

        Assert.Equal(Shared, first.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(Shared, second.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task They_may_not_keep_the_answer_to_somebody_or_to_a_document_sent_in_full()
    {
        await using var server = await StartAsync(options => options.MaxAgeOfNamedDocuments = TimeSpan.FromSeconds(60));
        using var personal = new HttpRequestMessage(HttpMethod.Get, AddressOf($"id=sha256:{Hash}"));
        personal.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token");

        using var toSomebody = await server.SendAsync(personal);
        using var inFull = await server.GetQueryAsync("{ greeting }");
        using var withErrors = await server.GetAsync("/graphql?id=fault");

        Assert.Equal("no-cache, private", toSomebody.Headers.CacheControl?.ToString());
        Assert.Equal("no-cache, private", inFull.Headers.CacheControl?.ToString());
        Assert.Equal("no-cache, private", withErrors.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_mutation_by_its_id_is_not_run_by_GET()
    {
        await using var server = await StartAsync();

        using var response = await server.GetAsync("/graphql?id=count");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(0, server.Get<Counter>().Count);
    }

    [Fact]
    public async Task An_automatic_persisted_query_is_registered_by_POST_and_asked_for_by_GET()
    {
        const string Other = "{ works { title } }";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Other)));
        var extensions = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";
        var address = $"/graphql?extensions={Uri.EscapeDataString(extensions)}";
        await using var server = await StartAsync();

        using var unknown = await server.GetAsync(address);
        using var registered = await server.PostAsync($$"""{"query":"{{Other}}","extensions":{{extensions}}}""");
        using var known = await server.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await unknown.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(await registered.ReadAsync(), await known.ReadAsync());
        Assert.Contains("胶东剪纸", await known.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"persistedQuery":true}""")]
    [InlineData("""{"persistedQuery":{}}""")]
    [InlineData("""{"persistedQuery":{"version":1}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"abc"}}""")]
    [InlineData("""{"persistedQuery":{"version":"1","sha256Hash":"{0}"}}""")]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"{0}"}}""")]
    [InlineData("""{"persistedQuery":{"version":1,"sha256Hash":"{1}"}}""")]
    public async Task An_extension_that_is_not_as_it_should_be_is_a_bad_request(string extensions)
    {
        var full = extensions.Replace("{0}", new string('0', 64), StringComparison.Ordinal)
            .Replace("{1}", new string('0', 63) + 'g', StringComparison.Ordinal);
        await using var server = await StartAsync();

        using var response = await server.PostAsync($$"""{"query":"{ greeting }","extensions":{{full}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("persistedQuery", await response.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"query":"{ greeting }","extensions":{"persistedQuery":null,"a":{"persistedQuery":1}}}""")]
    [InlineData("""{"query":"{ greeting }","id":7}""")]
    [InlineData("""{"query":"{ greeting }","doc_id":{"a":[]}}""")]
    [InlineData("""{"query":"{ greeting }","id":"of the sender's own"}""")]
    public async Task What_only_looks_like_a_name_is_left_alone(string body)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(body);

        Assert.Equal("""{"data":{"greeting":"你好，世界"}}""", await response.ReadAsync());
    }

    private static string AddressOf(string document) =>
        $"/graphql?{document}&variables={Uri.EscapeDataString(Variables)}";

    private static Task<HttpTestServer> StartAsync(Action<GraphQLServerOptions>? configure = null) =>
        GraphQLTestServer.StartAsync(configure, extend: server => server.ModifyRequestOptions(options => options with
        {
            Documents = new DocumentOptions
            {
                AutomaticBytes = 100_000,
                Trusted = TrustedDocuments.Create(
                [
                    KeyValuePair.Create(Hash, Query),
                    KeyValuePair.Create("count", "mutation { count }"),
                    KeyValuePair.Create("fault", "{ fault }"),
                ]),
            },
        }));
}
