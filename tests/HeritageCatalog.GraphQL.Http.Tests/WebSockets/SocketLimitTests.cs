using System.Net;
using System.Net.WebSockets;
using HeritageCatalog.GraphQL.Http.Streams;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.WebSockets;

/// <summary>How much a client may have of the server by sockets.</summary>
public sealed class SocketLimitTests
{
    [Fact]
    public async Task One_socket_too_many_from_an_address_is_refused_with_429()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.MaxSocketsOfAddress = 2);
        using var first = await RawSocket.BeginAsync(server);
        using var second = await RawSocket.BeginAsync(server);

        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => RawSocket.ConnectAsync(server));

        Assert.Contains("429", refusal.Message);
    }

    [Fact]
    public async Task One_socket_too_many_in_all_is_refused_with_503()
    {
        await using var server = await StreamSchema.StartAsync(static options => options.WebSockets.MaxSockets = 1);
        using var first = await RawSocket.BeginAsync(server);

        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => RawSocket.ConnectAsync(server));

        Assert.Contains("503", refusal.Message);
    }

    [Fact]
    public async Task A_socket_that_has_gone_leaves_its_place_to_another()
    {
        await using var server = await StreamSchema.StartAsync(static options => options.WebSockets.MaxSockets = 1);
        using (var first = await RawSocket.BeginAsync(server))
        {
            await first.SubscribeAsync("1", "subscription { endless }");
            await first.ReceiveAsync();
        }

        await server.Get<SourceCount>().WaitForEndAsync(1);
        using var second = await RawSocket.BeginWhenThereIsRoomAsync(server);

        Assert.NotNull(second.Subprotocol);
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1", true)]
    [InlineData("10.0.0.1", "::ffff:10.0.0.1", true)]
    [InlineData("2001:db8:1:2:a::1", "2001:db8:1:2:b::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("10.0.0.1", "10.0.0.2", false)]
    public void Addresses_of_one_network_count_together(string first, string second, bool isOne)
    {
        var counts = new ClientCounts();

        Assert.Null(counts.TryAdd(IPAddress.Parse(first), most: 10, mostOfAddress: 1));
        Assert.Equal(isOne ? 429 : null, counts.TryAdd(IPAddress.Parse(second), most: 10, mostOfAddress: 1));
    }

    [Fact]
    public async Task A_message_that_never_ends_closes_with_1008()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.ReceiveTimeout = TimeSpan.FromMilliseconds(50));
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SendAsync("""{"type":""", endOfMessage: false);

        Assert.Equal("1008 The message did not arrive in time", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Messages_in_pieces_are_put_together_however_long_the_client_was_idle_before()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        foreach (var piece in """{"type":"ping","payload":{"text":"胶东剪纸"}}""")
        {
            await socket.SendAsync(piece.ToString(), endOfMessage: false);
        }

        await socket.SendAsync("", endOfMessage: true);

        Assert.Equal("""{"type":"pong","payload":{"text":"胶东剪纸"}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Requests_kept_for_one_socket_are_limited_in_bytes()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.MaxOperationBytes = 1000);
        using var socket = await RawSocket.BeginAsync(server);
        await socket.SubscribeAsync("1", "subscription { endless }".PadRight(600));
        await socket.ReceiveAsync();

        await socket.SubscribeAsync("2", "subscription { endless }".PadRight(600));
        Assert.Contains("TOO_MANY_OPERATIONS", await socket.ReceiveAsync());
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SubscribeAsync("2", "{ greeting }".PadRight(600));

        Assert.Contains("你好", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_flood_of_subscriptions_runs_no_more_than_are_allowed()
    {
        const int Most = 10;
        const int Asked = 2_000;
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.MaxOperations = Most);
        using var socket = await RawSocket.BeginAsync(server);

        var answers = Task.Run(async () =>
        {
            var refused = 0;
            while (refused < Asked - Most)
            {
                refused += (await socket.ReceiveAsync()).Contains("TOO_MANY_OPERATIONS") ? 1 : 0;
            }
        }, TestContext.Current.CancellationToken);
        for (var i = 0; i < Asked; i++)
        {
            await socket.SubscribeAsync($"{i}", "subscription { endless }");
        }

        await answers;
        await Eventually.IsAsync(Most, () => server.Get<SourceCount>().Running);
        using var other = await server.QueryAsync("{ __typename }");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Operations_that_are_slow_to_stop_hold_up_a_client_that_begins_ever_more()
    {
        const int Most = 3;
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.MaxOperations = Most);
        using var socket = await RawSocket.BeginAsync(server);

        for (var i = 0; i < 50; i++)
        {
            await socket.SubscribeAsync($"{i}", "{ linger }");
            await socket.SendAsync($$"""{"id":"{{i}}","type":"complete"}""");
        }

        var lingering = server.Get<LingeringCount>();
        await lingering.WaitForAsync(Most);
        Assert.Equal(Most, lingering.Most);
        lingering.Release();
        await socket.SendAsync("""{"type":"ping"}""");
        await socket.ReceiveUntilAsync("""{"type":"pong"}""");
    }

    [Fact]
    public async Task The_rest_of_a_message_that_was_refused_is_thrown_away()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SendAsync("0123456789", WebSocketMessageType.Binary, endOfMessage: false);
        Assert.Equal("4400 Invalid message: it is not text", await socket.ReceiveAsync());
        await socket.SendAsync(new string('x', 1_000_000), WebSocketMessageType.Binary);

        await socket.CloseAsync();
    }
}
