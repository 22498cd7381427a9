using System.Net.WebSockets;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Turns requests into sockets that speak graphql-transport-ws.</summary>
internal sealed partial class WebSocketEndpoint(
    GraphQLServerOptions server,
    StreamedOperation streams,
    RateShares shares,
    IHostApplicationLifetime lifetime,
    ILogger<WebSocketEndpoint> logger)
{
    private const string Subprotocol = "graphql-transport-ws";

    private readonly GraphQLSocketOptions _options = server.WebSockets;

    /// <summary>Serves the socket to its end; where the request asks for none, says so by its status.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!IsOriginAllowed(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var isKnown = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(isKnown ? Subprotocol : null);
        using var session = new SocketSession(context, socket, _options, streams, shares, Caller.Find(context));
        await using var stopping = lifetime.ApplicationStopping.UnsafeRegister(
            static session => _ = ((SocketSession)session!).CloseAsync(CloseReason.GoingAway), session);
        if (!isKnown)
        {
            await session.CloseAsync(CloseReason.SubprotocolNotAcceptable);
        }

        await ServeAsync(session, socket);
    }

    private async Task ServeAsync(SocketSession session, WebSocket socket)
    {
        try
        {
            await session.RunAsync();
            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
        }
        catch (Exception error) when (SocketFaults.IsDisconnect(error))
        {
            // The client has gone without a word.
        }
        catch (Exception error)
        {
            LogFailure(error);
            await session.CloseAsync(CloseReason.ServerError);
        }
    }

    private bool IsOriginAllowed(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || _options.AllowedOrigins.Contains("*")
            || _options.AllowedOrigins.Contains(origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    [LoggerMessage(LogLevel.Error, "A socket was closed since the server failed.")]
    private partial void LogFailure(Exception exception);
}
