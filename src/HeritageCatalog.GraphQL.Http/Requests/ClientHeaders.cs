using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>
/// What a program calls itself, for those who ask whom a change would hurt. Its word is taken for it: nothing else
/// depends on it.
/// </summary>
internal static class ClientHeaders
{
    // A label of a metric, not a place to keep things.
    private const int Longest = 100;

    public static string? FindName(HttpRequest request) =>
        Find(request, "GraphQL-Client-Name") ?? Find(request, "apollographql-client-name");

    public static string? FindVersion(HttpRequest request) =>
        Find(request, "GraphQL-Client-Version") ?? Find(request, "apollographql-client-version");

    private static string? Find(HttpRequest request, string name) =>
        request.Headers.TryGetValue(name, out var values) && values is [{ Length: > 0 and <= Longest } value]
            ? value
            : null;
}
