using System.Net;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Endpoint;

public sealed class PostTests
{
    private const string Modern = "application/graphql-response+json";
    private const string Legacy = "application/json";

    [Fact]
    public async Task A_query_is_answered_with_its_data()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.QueryAsync("{ __typename }");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.ReadAsync());
        Assert.Equal(31, response.Content.Headers.ContentLength);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData(null, "application/json; charset=utf-8")]
    [InlineData("*/*", "application/json; charset=utf-8")]
    [InlineData(Legacy, "application/json; charset=utf-8")]
    [InlineData(Modern, "application/graphql-response+json; charset=utf-8")]
    [InlineData("application/json;q=0.9, " + Modern, "application/graphql-response+json; charset=utf-8")]
    public async Task The_answer_has_the_type_the_client_likes_best(string? accept, string expected)
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.QueryAsync("{ __typename }", accept);

        Assert.Equal(expected, response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("{", Modern, 400)]
    [InlineData("{", Legacy, 200)]
    [InlineData("{ unknown }", Modern, 400)]
    [InlineData("{ unknown }", Legacy, 200)]
    [InlineData("query ($id: ID!) { __typename }", Modern, 400)]
    [InlineData("query ($id: ID!) { __typename }", Legacy, 200)]
    public async Task A_request_error_has_the_status_of_its_media_type(string query, string accept, int status)
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.QueryAsync(query, accept);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.StartsWith("{\"errors\":[{\"message\":", await response.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_runs_once()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.QueryAsync("mutation { count }");

        Assert.Equal("""{"data":{"count":1}}""", await response.ReadAsync());
    }

    [Fact]
    public async Task Variables_and_the_operation_name_reach_the_operation()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        const string query = "query A { __typename } query B($name: String!) { greeting(name: $name) }";

        using var response = await server.PostAsync(
            $$$"""{"operationName":"B","query":"{{{query}}}","variables":{"name":"\u9752岛"}}""");

        Assert.Equal("""{"data":{"greeting":"你好，青岛"}}""", await response.ReadAsync());
    }

    [Fact]
    public async Task An_answer_larger_than_any_buffer_arrives_whole()
    {
        await using var server = await GraphQLTestServer.StartAsync(options => options.MaxRequestBytes = 4_000_000);
        var name = string.Concat(Enumerable.Repeat("青", 500_000));

        using var response = await server.PostAsync(
            $$$"""{"query":"query ($n: String!) { greeting(name: $n) }","variables":{"n":"{{{name}}}"}}""");

        Assert.Equal($$$"""{"data":{"greeting":"你好，{{{name}}}"}}""", await response.ReadAsync());
    }

    [Fact]
    public async Task What_a_resolver_throws_is_told_only_as_an_id()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.QueryAsync("{ fault }", Modern);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.ReadAsync();
        Assert.Contains("\"fault\":null", body, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_fails_as_a_whole_is_told_only_as_an_id()
    {
        await using var server = await GraphQLTestServer.StartAsync(
            extend: builder => builder.AddErrorFilter((_, _) => throw new InvalidOperationException("secret")));

        using var response = await server.QueryAsync("{ fault }");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var body = await response.ReadAsync();
        Assert.Contains("\"code\":\"INTERNAL_SERVER_ERROR\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 400, "BAD_REQUEST")]
    [InlineData("{\"query\":\"{ greeting(name: \\\"\\ud800\\\") }\"}", 400, "BAD_REQUEST")]
    [InlineData("{", 400, "BAD_REQUEST")]
    [InlineData("{\"query\":1}", 400, "BAD_REQUEST")]
    [InlineData("[{\"query\":\"{__typename}\"}]", 400, "BATCHING_NOT_SUPPORTED")]
    public async Task A_body_that_is_no_request_is_refused_with_a_code(string body, int status, string code)
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.PostAsync(body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await response.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task What_another_sites_form_could_send_is_not_read(string? contentType)
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.PostAsync("{\"query\":\"{__typename}\"}", contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_accepts_only_other_types_is_told_ours()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.QueryAsync("{ __typename }", "text/html");

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("application/json", await response.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_at_the_limit_is_read()
    {
        await using var server = await GraphQLTestServer.StartAsync(options => options.MaxRequestBytes = 100);

        using var response = await server.PostAsync("{\"query\":\"{__typename}\"}".PadRight(100));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused_by_its_announced_length()
    {
        await using var server = await GraphQLTestServer.StartAsync(options => options.MaxRequestBytes = 100);

        using var response = await server.PostAsync("{\"query\":\"{__typename}\"}".PadRight(101));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("100 bytes", await response.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, HttpStatusCode.OK)]
    [InlineData(200_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_of_unknown_length_is_counted_as_it_comes(int padding, HttpStatusCode expected)
    {
        await using var server = await GraphQLTestServer.StartAsync(options => options.MaxRequestBytes = 100_000);
        var body = "{\"query\":\"{__typename}\"}" + new string(' ', padding);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new ChunkedContent(body, "application/json"),
        };

        using var response = await server.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Another_method_is_answered_with_those_allowed(string method)
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");

        using var response = await server.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow);
    }
}
