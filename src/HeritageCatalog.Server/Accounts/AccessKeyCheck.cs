using System.Security.Claims;
using System.Text.Json;
using HeritageCatalog.GraphQL.Http.WebSockets;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.Server.Accounts;

/// <summary>
/// Finds out who calls by <c>Authorization: Bearer</c>. A key that is not known is refused, so that nobody takes the
/// public's answer for his own; files are taken from nobody who has no key.
/// </summary>
public sealed class AccessKeyCheck(RequestDelegate next, AccessKeys keys)
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        if (FindKey(context.Request.Headers.Authorization) is not { } key)
        {
            return IsUpload(context.Request)
                ? RefuseAsync(context, "Files are taken from curators only: send a key as Authorization: Bearer.")
                : next(context);
        }

        if (keys.Find(key) is not { } principal)
        {
            return RefuseAsync(context, "This key is not known.");
        }

        context.User = principal;
        return next(context);
    }

    /// <summary>The same for a WebSocket: clients in browsers can send a key in their first message only.</summary>
    public static ValueTask<ConnectionStatus> Decide(ConnectionInit init, AccessKeys keys)
    {
        if (init.Payload is not { ValueKind: JsonValueKind.Object } payload || FindKey(payload) is not { } key)
        {
            return ValueTask.FromResult(ConnectionStatus.Accept());
        }

        if (keys.Find(key) is not { } principal)
        {
            return ValueTask.FromResult(ConnectionStatus.Reject("This key is not known."));
        }

        SignIn(init, principal);
        return ValueTask.FromResult(ConnectionStatus.Accept());
    }

    private static void SignIn(ConnectionInit init, ClaimsPrincipal principal)
    {
        init.User = principal;
        init.HttpContext.User = principal;
    }

    private static string? FindKey(JsonElement payload) => payload.EnumerateObject()
        .Where(member => member.Value.ValueKind == JsonValueKind.String
            && member.Name.Equals(HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase))
        .Select(member => FindKey(member.Value.GetString()))
        .FirstOrDefault();

    private static string? FindKey(string? header) =>
        header is not null && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : null;

    private static bool IsUpload(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;

    private static Task RefuseAsync(HttpContext context, string message)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer realm=\"heritage\"";
        response.Headers.CacheControl = "no-store";
        object[] errors = [new { message, extensions = new { code = AccessRules.Unauthenticated } }];
        return response.WriteAsJsonAsync(new { errors }, context.RequestAborted);
    }
}
