using System.Security.Claims;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace HeritageCatalog.GraphQL.Http.Tests.Endpoint;

public sealed class CallerTests
{
    [Fact]
    public async Task The_languages_of_the_caller_reach_the_resolvers()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={language}");
        request.Headers.TryAddWithoutValidation("Accept-Language", "zh-Hans, en;q=0.5");

        using var response = await server.SendAsync(request);

        Assert.Equal("""{"data":{"language":"zh-Hans, en;q=0.5"}}""", await response.ReadAsync());
    }

    [Fact]
    public async Task Who_is_signed_in_reaches_the_resolvers()
    {
        var curator = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "curator")], "test"));
        await using var server = await GraphQLTestServer.StartAsync(
            before: application => application.Use((context, next) =>
            {
                context.User = curator;
                return next(context);
            }));

        using var response = await server.QueryAsync("{ caller }");

        Assert.Equal("""{"data":{"caller":"curator"}}""", await response.ReadAsync());
    }

    [Fact]
    public async Task An_anonymous_caller_has_no_name()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await server.QueryAsync("{ caller language }");

        Assert.Equal("""{"data":{"caller":null,"language":null}}""", await response.ReadAsync());
    }
}
