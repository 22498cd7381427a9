using System.Net;
using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Streams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Turns requests into sockets that speak graphql-transport-ws.</summary>
internal sealed partial class WebSocketEndpoint(
    GraphQLServerOptions server,
    StreamedOperation streams,
    RateShares shares,
    [FromKeyedServices(WebSocketEndpoint.Sockets)] ClientCounts counts,
    IHostApplicationLifetime lifetime,
    ILogger<WebSocketEndpoint> logger)
{
    /// <summary>The key of the counts of sockets.</summary>
    public const string Sockets = "sockets";

    private const string Subprotocol = "graphql-transport-ws";

    private readonly GraphQLSocketOptions _options = server.WebSockets;

    /// <summary>Serves the socket to its end; where the request asks for none, says so by its status.</summary>
    public Task HandleAsync(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        int? refusal = !context.WebSockets.IsWebSocketRequest ? StatusCodes.Status400BadRequest
            : !IsOriginAllowed(context.Request) ? StatusCodes.Status403Forbidden
            : counts.TryAdd(address, _options.MaxSockets, _options.MaxSocketsOfAddress);
        if (refusal is null)
        {
            return ServeAsync(context, address);
        }

        context.Response.StatusCode = refusal.Value;
        return Task.CompletedTask;
    }

    private async Task ServeAsync(HttpContext context, IPAddress? address)
    {
        try
        {
            var isKnown = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(isKnown ? Subprotocol : null);
            using var session = new SocketSession(context, socket, _options, streams, shares, Caller.Find(context));
            await using var stopping = lifetime.ApplicationStopping.UnsafeRegister(
                static session => _ = ((SocketSession)session!).CloseAsync(CloseReason.GoingAway), session);
            try
            {
                await session.RunAsync(isKnown ? null : CloseReason.SubprotocolNotAcceptable);
            }
            catch (Exception error) when (!SocketFaults.IsDisconnect(error))
            {
                LogFailure(error);
                await session.CloseAsync(CloseReason.ServerError);
            }
        }
        catch (Exception error) when (SocketFaults.IsDisconnect(error))
        {
            // The client has gone without a word.
        }
        finally
        {
            counts.Remove(address);
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
