using System.Net;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Endpoint;

public sealed class SchemaFileTests
{
    [Fact]
    public async Task The_schema_can_be_downloaded()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.GetAsync("/graphql/schema.graphql");

        Assert.Equal("application/graphql; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("type Query {", await response.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_the_client_holds_is_not_sent_again()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var first = await server.GetAsync("/graphql/schema.graphql");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_download_can_be_switched_off()
    {
        await using var server = await GraphQLTestServer.StartAsync(options => options.EnableSchemaRequests = false);

        using var response = await server.GetAsync("/graphql/schema.graphql");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
