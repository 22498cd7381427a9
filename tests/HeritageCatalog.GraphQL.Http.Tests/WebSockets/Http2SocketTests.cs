using System.Net;
using System.Net.WebSockets;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Tests.WebSockets;

/// <summary>Sockets that are streams of HTTP/2 (RFC 8441), many of which may share a connection.</summary>
public sealed class Http2SocketTests
{
    [Fact]
    public async Task A_subscription_gives_its_events_and_ends()
    {
        await using var server = await StartAsync();
        using var socket = await RawSocket.BeginAsync(server, HttpVersion.Version20);

        await socket.SubscribeAsync("1", "subscription { count(to: 2) }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"count":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"count":2}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_bad_message_closes_with_its_code()
    {
        await using var server = await StartAsync();
        using var socket = await RawSocket.BeginAsync(server, HttpVersion.Version20);

        await socket.SendAsync("{}");

        Assert.StartsWith("4400 Invalid message", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_source()
    {
        await using var server = await StartAsync();
        using (var socket = await RawSocket.BeginAsync(server, HttpVersion.Version20))
        {
            await socket.SubscribeAsync("1", "subscription { endless }");
            await socket.ReceiveAsync();
        }

        await server.Get<SourceCount>().WaitForEndAsync(1);
        await Eventually.IsAsync(0, () => server.SocketCount);
    }

    [Fact]
    public async Task One_socket_too_many_is_refused()
    {
        await using var server = await StartAsync(static options => options.WebSockets.MaxSockets = 1);
        using var first = await RawSocket.BeginAsync(server, HttpVersion.Version20);

        await Assert.ThrowsAsync<WebSocketException>(
            () => RawSocket.ConnectAsync(server, version: HttpVersion.Version20));
    }

    // Without TLS nothing is negotiated, so the server speaks nothing else.
    private static Task<HttpTestServer> StartAsync(Action<GraphQLServerOptions>? configure = null) =>
        GraphQLTestServer.StartAsync(
            configure,
            extend: static server => server.AddStreams().Services.Configure<KestrelServerOptions>(
                static kestrel => kestrel.ConfigureEndpointDefaults(
                    static endpoint => endpoint.Protocols = HttpProtocols.Http2)));
}
