using System.Globalization;
using System.Net;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.Tests.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Tests.Budgets;

/// <summary>What a caller spends over HTTP, sockets and event streams. A query for the works costs 11 here.</summary>
public sealed class RateBudgetTests
{
    private const string Works = "{ works { title } }";

    private readonly ManualTime _time = new();

    [Fact]
    public async Task Every_answer_tells_the_policy_and_what_is_left()
    {
        await using var server = await StartAsync();

        using var first = await server.QueryAsync(Works);
        using var invalid = await server.QueryAsync("{ nothing }");

        Assert.Equal("\"cost\";q=20;w=4", Header(first, "RateLimit-Policy"));
        Assert.Equal("\"cost\";r=9;t=3", Header(first, "RateLimit"));
        Assert.Equal("\"cost\";r=8;t=3", Header(invalid, "RateLimit"));
        Assert.False(first.Headers.Contains("Retry-After"));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task What_cannot_be_paid_is_answered_with_429_and_the_time_to_wait(string accept)
    {
        await using var server = await StartAsync();
        using var served = await server.QueryAsync(Works, accept);

        using var refused = await server.QueryAsync(Works, accept);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(accept, refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal("1", Header(refused, "Retry-After"));
        Assert.Equal("\"cost\";r=9;t=1", Header(refused, "RateLimit"));
        Assert.Equal("no-store", Header(refused, "Cache-Control"));
        Assert.Contains(
            """{"code":"RATE_LIMIT","cost":11,"left":9,"retryAfter":1}""", await refused.ReadAsync());
    }

    [Fact]
    public async Task Whoever_waits_as_long_as_Retry_After_says_is_served()
    {
        await using var server = await StartAsync();
        using var served = await server.GetQueryAsync(Works);
        using var refused = await server.GetQueryAsync(Works);
        var seconds = int.Parse(Header(refused, "Retry-After"), CultureInfo.InvariantCulture);

        _time.Advance(TimeSpan.FromSeconds(seconds));
        using var again = await server.GetQueryAsync(Works);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Callers_who_sign_in_have_a_budget_each_and_another_one()
    {
        await using var server = await StartAsync(
            options => options.RateBudgets.SignedIn = new RateBudget(1000, 5),
            application => application.Use((context, next) =>
            {
                var name = context.Request.Headers["X-Name"].ToString();
                context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, name)], "test"));
                return next(context);
            }));

        using var first = await AskAsync(server, "阿兰");
        using var second = await AskAsync(server, "小满");
        using var third = await AskAsync(server, "阿兰");

        Assert.Equal("\"cost\";r=989;t=3", Header(first, "RateLimit"));
        Assert.Equal("\"cost\";r=989;t=3", Header(second, "RateLimit"));
        Assert.Equal("\"cost\";r=978;t=5", Header(third, "RateLimit"));
    }

    [Fact]
    public async Task A_caller_who_is_nobody_spends_without_bound()
    {
        await using var server = await StartAsync(options => options.RateBudgets.PrincipalOf = (_, _) => null);

        using var first = await server.QueryAsync(Works);
        using var second = await server.QueryAsync(Works);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.False(second.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Operations_on_a_socket_are_paid_and_refused_with_an_error()
    {
        await using var server = await StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SubscribeAsync("1", Works);
        Assert.Contains("\"next\"", await socket.ReceiveAsync());
        Assert.Contains("\"complete\"", await socket.ReceiveAsync());
        await socket.SubscribeAsync("2", Works);
        var refusal = await socket.ReceiveAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        await socket.SubscribeAsync("2", Works);

        Assert.StartsWith("""{"id":"2","type":"error","payload":[{"message":"The operation costs 11""", refusal);
        Assert.Contains("\"RATE_LIMIT\"", refusal);
        Assert.Contains("\"next\"", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Operations_on_an_event_stream_are_paid_and_refused_with_an_error()
    {
        await using var server = await StartAsync();
        using var served = await server.QueryAsync(Works);

        using var refused = await server.QueryAsync(Works, "text/event-stream");

        var events = await refused.ReadAsync();
        Assert.Contains("event: next\ndata: {\"errors\":[{\"message\":\"The operation costs 11", events);
        Assert.Contains("event: complete", events);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpTestServer server, string name)
    {
        var address = $"/graphql?query={Uri.EscapeDataString(Works)}";
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("X-Name", Uri.EscapeDataString(name));
        return server.SendAsync(request);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.GetValues(name));

    private Task<HttpTestServer> StartAsync(
        Action<GraphQLServerOptions>? configure = null, Action<WebApplication>? before = null) =>
        GraphQLTestServer.StartAsync(
            options =>
            {
                options.RateBudgets.Anonymous = new RateBudget(20, 5);
                configure?.Invoke(options);
            },
            before,
            server =>
            {
                server.Services.AddSingleton<TimeProvider>(_time);
                server.AddStreams().ConfigureSchema(schema => schema.AddCost(new CostOptions()));
            });
}
