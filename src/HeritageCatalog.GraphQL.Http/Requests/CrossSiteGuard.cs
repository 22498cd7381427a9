using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>
/// Keeps pages of other sites from embedding answers of this server, as an image or a script, with the visitor's
/// cookies. A POST needs no such guard: its JSON content type makes the browser ask first by a preflight.
/// </summary>
internal static class CrossSiteGuard
{
    /// <summary>Whether the browser says that another site's page embeds the answer (Fetch Metadata).</summary>
    public static bool Refuses(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"] == "no-cors" && request.Headers["Sec-Fetch-Site"] == "cross-site";
}
