using System.Net.WebSockets;
using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.WebSockets;

/// <summary>A client that sends what it is told, frame by frame.</summary>
internal sealed class RawSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private HttpMessageInvoker? _http;

    public string? Subprotocol => _socket.SubProtocol;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RawSocket> ConnectAsync(
        HttpTestServer server,
        string? protocol = "graphql-transport-ws",
        string? origin = null,
        Version? version = null)
    {
        var client = new RawSocket();
        if (version is not null)
        {
            client._http = new HttpMessageInvoker(new SocketsHttpHandler());
            client._socket.Options.HttpVersion = version;
            client._socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        }

        if (protocol is not null)
        {
            client._socket.Options.AddSubProtocol(protocol);
        }

        if (origin is not null)
        {
            client._socket.Options.SetRequestHeader("Origin", origin);
        }

        var address = new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" };
        await client._socket.ConnectAsync(address.Uri, client._http, Cancel);
        return client;
    }

    /// <summary>Connects and waits until the server has let it in.</summary>
    public static async Task<RawSocket> BeginAsync(HttpTestServer server, Version? version = null)
    {
        var client = await ConnectAsync(server, version: version);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    /// <summary>Connects as soon as the server has noticed that another one has gone.</summary>
    public static async Task<RawSocket> BeginWhenThereIsRoomAsync(HttpTestServer server)
    {
        while (true)
        {
            try
            {
                return await BeginAsync(server);
            }
            catch (WebSocketException)
            {
                await Task.Yield();
            }
        }
    }

    public Task SubscribeAsync(string id, string query) =>
        SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    public Task SendAsync(
        string text, WebSocketMessageType type = WebSocketMessageType.Text, bool endOfMessage = true) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(text), type, endOfMessage, Cancel);

    /// <summary>The next message, or the code and reason of the close frame.</summary>
    public async Task<string> ReceiveAsync()
    {
        var buffer = new byte[4096];
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), Cancel);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return $"{(int)_socket.CloseStatus!} {_socket.CloseStatusDescription}";
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(buffer, 0, length);
            }
        }
    }

    /// <summary>Reads up to a message.</summary>
    public async Task ReceiveUntilAsync(string message)
    {
        while (await ReceiveAsync() != message)
        {
        }
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Cancel);

    /// <summary>Goes away without a word.</summary>
    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
        _http?.Dispose();
    }
}
