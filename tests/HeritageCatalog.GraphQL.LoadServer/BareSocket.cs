using System.Buffers;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HeritageCatalog.GraphQL.LoadServer;

/// <summary>A socket with the keep-alive of the real one that sends nothing: the least that a socket costs.</summary>
internal static class BareSocket
{
    private const int Size = 4096;

    public static void MapBareSocket(this IEndpointRouteBuilder endpoints)
    {
        var seconds = TimeSpan.FromSeconds(30);
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = seconds, KeepAliveTimeout = seconds });
        pipeline.Run(ServeAsync);
        endpoints.MapGet("/bare-socket", pipeline.Build());
    }

    private static async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                // A read of no bytes waits without a buffer.
                await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
                var buffer = ArrayPool<byte>.Shared.Rent(Size);
                await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (WebSocketException)
        {
            // The client has gone.
        }
    }
}
