using System.Net.WebSockets;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.WebSockets;
using Microsoft.Extensions.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.WebSockets;

/// <summary>graphql-transport-ws: what a client is sent away for.</summary>
public sealed class CloseCodeTests
{
    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{} {}")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"type":"start"}""")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""")]
    [InlineData("""{"type":"connection_init","payload":7}""")]
    [InlineData("""{"type":"ping","payload":[]}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"complete","id":""}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"subscribe","id":1,"payload":{"query":"{ works { title } }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ works }","variables":[]}}""")]
    public async Task A_bad_message_closes_with_4400(string message)
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SendAsync(message);

        Assert.StartsWith("4400 Invalid message", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_binary_message_closes_with_4400()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);

        Assert.Equal("4400 Invalid message: it is not text", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task Subscribing_before_the_acknowledgement_closes_with_4401()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.ConnectAsync(server);

        await socket.SubscribeAsync("1", "{ works { title } }");

        Assert.Equal("4401 Unauthorized", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_refusal_of_the_hook_closes_with_4403()
    {
        await using var server = await StreamSchema.StartAsync(options => options.WebSockets.OnConnectionInit =
            static (init, _) => new(ConnectionStatus.Reject($"No {init.Payload!.Value.GetProperty("token")}")));
        using var socket = await RawSocket.ConnectAsync(server);

        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"entry"}}""");

        Assert.Equal("4403 No entry", await socket.ReceiveAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_subprotocol_closes_with_4406(string? protocol)
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.ConnectAsync(server, protocol: null);

        Assert.Null(socket.Subprotocol);
        Assert.Equal("4406 Subprotocol not acceptable", await socket.ReceiveAsync());
        Assert.True(protocol is null || await IsRefusedAsync(server, protocol));
    }

    [Fact]
    public async Task A_client_that_does_not_begin_is_sent_away_with_4408()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.ConnectionInitTimeout = TimeSpan.FromMilliseconds(50));
        using var socket = await RawSocket.ConnectAsync(server);

        Assert.Equal("4408 Connection initialisation timeout", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task An_id_that_is_in_use_closes_with_4409()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SubscribeAsync("一", "subscription { endless }");
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("一", "subscription { endless }");

        Assert.Equal("4409 Subscriber for 一 already exists", await socket.ReceiveAsync());
        await server.Get<SourceCount>().WaitForEndAsync(1);
    }

    [Fact]
    public async Task Beginning_twice_closes_with_4429()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("4429 Too many initialisation requests", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_hook_that_fails_closes_with_4500()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.OnConnectionInit = static (_, _) => throw new InvalidOperationException("secret"));
        using var socket = await RawSocket.ConnectAsync(server);

        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal("4500 Internal server error", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_message_beyond_the_limit_closes_with_1009()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.WebSockets.MaxMessageBytes = 1000);
        using var socket = await RawSocket.BeginAsync(server);

        await socket.SendAsync("""{"type":"ping"}""".PadRight(1000));
        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
        await socket.SendAsync("""{"type":"ping"}""".PadRight(1001));

        Assert.Equal("1009 The message is too big", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_server_that_stops_closes_with_1001()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);
        await socket.SubscribeAsync("1", "subscription { endless }");
        await socket.ReceiveAsync();

        server.Get<IHostApplicationLifetime>().StopApplication();

        Assert.Equal("1001 The server is shutting down", await socket.ReceiveAsync());
        await socket.CloseAsync();
        await server.Get<SourceCount>().WaitForEndAsync(1);
    }

    // The client library refuses a server that chose none of its subprotocols.
    private static async Task<bool> IsRefusedAsync(HttpTestServer server, string protocol)
    {
        using var socket = await RawSocket.ConnectAsync(server, protocol);
        return await socket.ReceiveAsync() == "4406 Subprotocol not acceptable";
    }
}
