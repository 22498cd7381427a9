using System.Net.Sockets;
using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>
/// Clients that ask and do not read: the server keeps one message for each operation, asks its source for no more, and
/// cuts the client off after a while.
/// </summary>
public sealed class SlowReaderTests
{
    // What the buffers of two sockets may hold on this machine, and then some.
    private const int MostBytes = 96 * 1024 * 1024;
    private const int MostPings = 5_000_000;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);
    private static readonly byte[] Beginning = Message("""{"type":"connection_init"}""");

    [Fact]
    public async Task A_socket_that_is_not_read_is_cut_off_and_its_source_is_asked_for_little()
    {
        await using var server = await StartAsync();
        using var client = await BeginSocketAsync(server);

        await client.SendAsync(Message("""
            {"id":"1","type":"subscribe","payload":{"query":"subscription { flood }"}}
            """));

        await AssertCutOffAsync(server);
        await Eventually.IsAsync(0, () => server.SocketCount);
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0")]
    public async Task A_stream_that_is_not_read_is_cut_off_and_its_source_is_asked_for_little(string accept)
    {
        await using var server = await StartAsync();
        using var client = await RawConnection.OpenAsync(server);

        await client.SendAsync(
            $"GET /graphql?query=subscription%7Bflood%7D HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\n\r\n");

        await AssertCutOffAsync(server);
    }

    [Fact]
    public async Task A_reserved_stream_that_is_not_read_is_cut_off_and_its_source_is_asked_for_little()
    {
        await using var server = await StartAsync();
        using var reservation = await server.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql"));
        var token = await reservation.ReadAsync();
        using var client = await RawConnection.OpenAsync(server);
        await client.SendAsync(
            $"GET /graphql?token={token} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n");
        await client.ReadUntilAsync(RawConnection.HasHead);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Add("X-GraphQL-Event-Stream-Token", token);
        request.Content = new StringContent(
            """{"query":"subscription { flood }","extensions":{"operationId":"1"}}""",
            Encoding.UTF8,
            "application/json");
        (await server.SendAsync(request, "text/event-stream")).Dispose();

        await AssertCutOffAsync(server);
    }

    [Fact]
    public async Task A_flood_of_pings_whose_answers_are_not_read_is_cut_off()
    {
        await using var server = await StartAsync();
        using var client = await OpenSocketAsync(server);
        var ping = Message($$$"""{"type":"ping","payload":{"text":"{{{new string('x', 2_000)}}}"}}""");
        byte[] pings = [.. Enumerable.Repeat(ping, 1_000).SelectMany(static each => each)];

        await AssertBrokenOffAsync(client, pings);
    }

    [Fact]
    public async Task A_flood_of_ping_frames_whose_answers_are_not_read_is_cut_off()
    {
        await using var server = await StartAsync(static options =>
        {
            options.WebSockets.KeepAliveInterval = Soon;
            options.WebSockets.KeepAliveTimeout = Soon;
        });
        using var client = await OpenSocketAsync(server);
        var ping = ClientFrame.Write(ClientFrame.Ping, new byte[100]);
        byte[] pings = [.. Enumerable.Repeat(ping, 1_000).SelectMany(static each => each)];

        await AssertBrokenOffAsync(client, pings);
    }

    private static Task<HttpTestServer> StartAsync(Action<GraphQLServerOptions>? configure = null) =>
        GraphQLTestServer.StartAsync(
            options =>
            {
                options.WebSockets.SendTimeout = Soon;
                options.Streams.SendTimeout = Soon;
                configure?.Invoke(options);
            },
            extend: static server => server.AddStreams().AddFlood());

    private static byte[] Message(string text) => ClientFrame.Write(ClientFrame.Text, Encoding.UTF8.GetBytes(text));

    private static async Task<RawConnection> BeginSocketAsync(HttpTestServer server)
    {
        var client = await OpenSocketAsync(server);
        await client.SendAsync(Beginning);
        return client;
    }

    private static async Task<RawConnection> OpenSocketAsync(HttpTestServer server)
    {
        var client = await RawConnection.OpenAsync(server);
        await client.SendAsync(SocketConversation.Handshake);
        await client.ReadUntilAsync(RawConnection.HasHead);
        return client;
    }

    private static async Task AssertCutOffAsync(HttpTestServer server)
    {
        var sources = server.Get<SourceCount>();
        await sources.WaitForEndAsync(1);
        Assert.InRange((long)sources.Events * FloodSchema.EventBytes, 1, MostBytes);
    }

    // The server takes no more when nobody takes its answers, and breaks off in the end; on a busy machine perhaps
    // before the first of them.
    private static async Task AssertBrokenOffAsync(RawConnection client, byte[] flood)
    {
        await Assert.ThrowsAsync<SocketException>(async () =>
        {
            await client.SendAsync(Beginning);
            for (var sent = 0; sent < MostPings; sent += 1_000)
            {
                await client.SendAsync(flood);
            }
        });
    }
}
