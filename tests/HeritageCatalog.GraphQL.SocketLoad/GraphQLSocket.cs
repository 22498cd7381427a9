using System.Net.WebSockets;
using System.Text;

namespace HeritageCatalog.GraphQL.SocketLoad;

/// <summary>A client of graphql-transport-ws that says little.</summary>
internal sealed class GraphQLSocket(WebSocket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[256];

    /// <summary>Opens a socket and waits until the server has let it in.</summary>
    public static async Task<GraphQLSocket> BeginAsync(LoadedServer server, int number)
    {
        var begun = new GraphQLSocket(await server.OpenAsync("/graphql", number));
        await begun.SendAsync("""{"type":"connection_init"}""");
        await begun.ReceiveAsync();
        return begun;
    }

    public Task SubscribeAsync(string id) => SendAsync(
        $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{Changes}}}"}}""");

    public Task CompleteAsync(string id) => SendAsync($$"""{"id":"{{id}}","type":"complete"}""");

    /// <summary>Answers the server's pings until it has gone; messages are thrown away.</summary>
    public async Task StayAsync()
    {
        try
        {
            while (await ReceiveAsync())
            {
            }
        }
        catch (WebSocketException)
        {
            // Dropped by this side.
        }
    }

    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>Goes away without a word.</summary>
    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
    }

    private static string Changes => "subscription { changed(code: \\\"E0001\\\") { name } }";

    private Task SendAsync(string text) => socket.SendAsync(
        Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async ValueTask<bool> ReceiveAsync()
    {
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None);
        }
        while (!received.EndOfMessage);

        return received.MessageType != WebSocketMessageType.Close;
    }
}
