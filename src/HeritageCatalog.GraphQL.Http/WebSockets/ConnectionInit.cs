using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>The first message of a client, by which it says who it is.</summary>
public sealed class ConnectionInit
{
    internal ConnectionInit(HttpContext httpContext, JsonElement? payload, ClaimsPrincipal? user)
    {
        HttpContext = httpContext;
        Payload = payload;
        User = user;
    }

    /// <summary>The request that became the socket.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>The JSON object that the client sent along; null for none.</summary>
    public JsonElement? Payload { get; }

    /// <summary>Who asks in all operations of this socket; null for an anonymous caller.</summary>
    public ClaimsPrincipal? User { get; set; }
}

/// <summary>What becomes of a connection.</summary>
public sealed class ConnectionStatus
{
    private static readonly ConnectionStatus Accepted = new(null, null);

    private ConnectionStatus(string? refusal, IReadOnlyDictionary<string, object?>? payload)
    {
        Refusal = refusal;
        Payload = payload;
    }

    /// <summary>Why the client is sent away; null when it is not.</summary>
    internal string? Refusal { get; }

    internal IReadOnlyDictionary<string, object?>? Payload { get; }

    /// <summary>Lets the client in.</summary>
    public static ConnectionStatus Accept() => Accepted;

    /// <summary>Lets the client in and tells it something.</summary>
    /// <param name="payload">Becomes a JSON object.</param>
    public static ConnectionStatus Accept(IReadOnlyDictionary<string, object?> payload) => new(null, payload);

    /// <summary>Sends the client away with 4403.</summary>
    /// <param name="reason">For the client's developer; at most 123 bytes of it are sent.</param>
    public static ConnectionStatus Reject(string reason = "Forbidden") => new(reason, null);
}
