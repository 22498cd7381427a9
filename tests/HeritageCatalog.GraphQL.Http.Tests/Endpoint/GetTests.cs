using System.Net;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Endpoint;

public sealed class GetTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task A_query_may_come_by_GET_and_be_kept_by_the_client()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.GetQueryAsync("{ __typename }");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await response.ReadAsync());
        Assert.Equal("no-cache, private", response.Headers.CacheControl?.ToString());
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Accept-Language", "Authorization", "GraphQL-Cost"], response.Headers.Vary);
    }

    [Fact]
    public async Task An_answer_the_client_holds_is_not_sent_again()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var first = await server.GetQueryAsync("{ __typename }");
        using var request = new HttpRequestMessage(HttpMethod.Get, first.RequestMessage!.RequestUri);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("", await second.ReadAsync());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task A_mutation_by_GET_is_not_run(string accept)
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.GetQueryAsync("mutation { count }", accept);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        Assert.Contains("METHOD_NOT_ALLOWED", await response.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(0, server.Get<Counter>().Count);
    }

    [Fact]
    public async Task An_answer_with_a_request_error_is_not_kept()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.GetQueryAsync("{", "application/graphql-response+json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        Assert.Null(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?variables={}")]
    [InlineData("/graphql?query={a}&variables=[]")]
    public async Task An_address_without_a_request_is_refused(string address)
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.GetAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET_and_no_body()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/graphql?query={__typename}");

        using var response = await server.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(31, response.Content.Headers.ContentLength);
        Assert.NotNull(response.Headers.ETag);
    }

    [Fact]
    public async Task GET_can_be_switched_off()
    {
        await using var server = await GraphQLTestServer.StartAsync(options => options.EnableGetRequests = false);

        using var response = await server.GetQueryAsync("{ __typename }");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("no-cors", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("no-cors", "same-origin", HttpStatusCode.OK)]
    [InlineData("cors", "cross-site", HttpStatusCode.OK)]
    [InlineData("navigate", "cross-site", HttpStatusCode.OK)]
    public async Task Another_sites_page_cannot_embed_an_answer(string mode, string site, HttpStatusCode expected)
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Sec-Fetch-Mode", mode);
        request.Headers.Add("Sec-Fetch-Site", site);

        using var response = await server.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_browser_gets_the_page()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.GetAsync("/graphql", Browser);

        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Without_the_page_a_browser_gets_json()
    {
        await using var server = await GraphQLTestServer.StartAsync(options => options.GraphiQL.Enabled = false);

        using var response = await server.GetAsync("/graphql?query={__typename}", Browser);

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }
}
