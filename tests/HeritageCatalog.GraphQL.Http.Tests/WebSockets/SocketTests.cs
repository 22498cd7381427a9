using System.Net.WebSockets;
using System.Security.Claims;
using HeritageCatalog.GraphQL.Http.Tests.Conformance;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.WebSockets;

namespace HeritageCatalog.GraphQL.Http.Tests.WebSockets;

/// <summary>graphql-transport-ws: operations over a socket.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task A_subscription_gives_its_events_and_ends()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SubscribeAsync("\\u0061", "subscription { count(to: 2) }");

        Assert.Equal("""{"id":"\u0061","type":"next","payload":{"data":{"count":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"\u0061","type":"next","payload":{"data":{"count":2}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"\u0061","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData("{ greeting }", """{"greeting":"你好，世界"}""")]
    [InlineData("mutation { count }", """{"count":1}""")]
    public async Task Queries_and_mutations_have_one_response(string query, string data)
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SubscribeAsync("1", query);

        Assert.Equal($$$"""{"id":"1","type":"next","payload":{"data":{{{data}}}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Each_part_of_a_response_is_a_message()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SubscribeAsync("1", "{ greeting ... @defer { works { year } } }");

        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"greeting":"你好，世界"},"pending":[{"id":"0","path":[]}],"""
                + "\"hasNext\":true}}",
            await socket.ReceiveAsync());
        Assert.StartsWith(
            """{"id":"1","type":"next","payload":{"incremental":[{"id":"0","data":{"works":[""",
            await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task An_operation_that_is_refused_ends_with_an_error_and_its_id_is_free()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SubscribeAsync("1", "{ nothing }");
        var error = await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", "subscription { count(to: 1) }");

        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":"Cannot query field""", error);
        Assert.Contains("\"next\"", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_source_that_breaks_ends_with_an_error()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SubscribeAsync("1", "subscription { broken }");

        Assert.Contains("\"next\"", await socket.ReceiveAsync());
        Assert.StartsWith(
            """{"id":"1","type":"error","payload":[{"message":"no more",""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_ping_is_answered_with_what_came_with_it_even_before_the_beginning()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.ConnectAsync(server);

        await socket.SendAsync("""{"type":"pong"}""");
        await socket.SendAsync("""{"type":"ping","payload":{"n":[1]}}""");

        Assert.Equal("""{"type":"pong","payload":{"n":[1]}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_client_that_has_had_enough_hears_no_more_and_its_source_ends()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);
        await socket.SubscribeAsync("1", "subscription { endless }");
        await socket.ReceiveAsync();

        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SendAsync("""{"id":"unknown","type":"complete"}""");
        await server.Get<SourceCount>().WaitForEndAsync(1);
        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task The_hook_says_who_asks_and_what_the_client_is_told()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.OnConnectionInit = static (init, _) =>
            {
                init.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "阿兰")], "test"));
                return new(ConnectionStatus.Accept(new Dictionary<string, object?> { ["version"] = 3 }));
            });
        using var socket = await RawSocket.ConnectAsync(server);

        await socket.SendAsync("""{"type":"connection_init","payload":null}""");
        Assert.Equal("""{"type":"connection_ack","payload":{"version":3}}""", await socket.ReceiveAsync());
        await socket.SubscribeAsync("1", "{ caller }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"caller":"阿兰"}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task One_operation_too_many_is_refused_and_the_others_go_on()
    {
        await using var server = await StreamSchema.StartAsync(static options => options.WebSockets.MaxOperations = 1);
        using var socket = await RawSocket.BeginAsync(server);
        await socket.SubscribeAsync("1", "subscription { endless }");
        await socket.ReceiveAsync();

        await socket.SubscribeAsync("2", "{ greeting }");
        Assert.Contains("TOO_MANY_OPERATIONS", await socket.ReceiveAsync());
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SubscribeAsync("2", "{ greeting }");

        Assert.Contains("你好", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_stopped()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.ExecutionTimeout = TimeSpan.FromMilliseconds(50));
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SubscribeAsync("1", "{ patience }");

        Assert.Contains("\"TIMEOUT\"", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Pages_of_other_sites_may_not_connect()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.AllowedOrigins.Add("https://friend.example"));

        await Assert.ThrowsAsync<WebSocketException>(
            () => RawSocket.ConnectAsync(server, origin: "https://foe.example"));
        using var friend = await RawSocket.ConnectAsync(server, origin: "https://friend.example");
        using var own = await RawSocket.ConnectAsync(server, origin: $"http://{server.Address.Authority}");

        Assert.NotNull(friend.Subprotocol);
        Assert.NotNull(own.Subprotocol);
    }

    [Fact]
    public async Task The_client_graphql_ws_queries_subscribes_and_unsubscribes()
    {
        ClientScripts.SkipUnlessInstalled("graphql-ws");
        await using var server = await StreamSchema.StartAsync();

        var output = await ClientScripts.RunAsync("websocket.mjs", new Uri(server.Address, "/graphql").ToString());

        Assert.Equal(
            """{"query":"你好，ws","counted":[1,2,3],"deferred":[true,2,false],"first":1,"refused":"GRAPHQL","""
                + "\"parallel\":[6,6,6]}",
            output.Trim());
        await server.Get<SourceCount>().WaitForEndAsync(1);
    }
}
