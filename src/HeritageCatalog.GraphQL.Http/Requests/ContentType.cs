using System.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>Says whether a request body is JSON in UTF-8.</summary>
internal static class ContentType
{
    /// <summary>
    /// True for <c>application/json</c>, alone or with <c>charset=utf-8</c>. A browser sends no other site's page such
    /// a body without asking first by a preflight, so this is also the guard against forged requests.
    /// </summary>
    public static bool IsJson(string? contentType) => contentType switch
    {
        "application/json" => true,
        null or "" => false,
        _ => IsJsonWithParameters(contentType),
    };

    private static bool IsJsonWithParameters(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed)
        && string.Equals(parsed.MediaType, "application/json", StringComparison.OrdinalIgnoreCase)
        && (parsed.CharSet is null
            || string.Equals(parsed.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
