using System.Buffers;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.LoadServer;

/// <summary>A socket with the keep-alive of the real one that sends nothing: what a socket costs at the least.</summary>
internal static class BareSocket
{
    private const int Size = 4096;

    public static void MapBareSocket(this WebApplication application)
    {
        var seconds = TimeSpan.FromSeconds(30);
        application.Map("/bare-socket", branch =>
        {
            branch.UseWebSockets(new WebSocketOptions { KeepAliveInterval = seconds, KeepAliveTimeout = seconds });
            branch.Run(ServeAsync);
        });
    }

    private static async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                await ReceiveAsync(socket, context.RequestAborted);
            }
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The client has gone.
        }
    }

    // A read of no bytes waits without a buffer.
    private static async ValueTask ReceiveAsync(WebSocket socket, CancellationToken cancellation)
    {
        await socket.ReceiveAsync(Memory<byte>.Empty, cancellation);
        var buffer = ArrayPool<byte>.Shared.Rent(Size);
        await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
