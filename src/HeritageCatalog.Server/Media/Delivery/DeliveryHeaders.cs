using System.Globalization;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>What goes with everything that is delivered.</summary>
internal static class DeliveryHeaders
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static void Set(HttpResponse response, DeliveryAccess access)
    {
        var headers = response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.XContentTypeOptions = "nosniff";
        headers["Timing-Allow-Origin"] = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = access.PublicFor is not { } life ? "private, no-store"
            : life == Year ? Immutable
            : string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)life.TotalSeconds}");
    }

    /// <summary>There is nothing, or nothing for this caller: one answer, so that drafts cannot be guessed.</summary>
    public static void SetMissing(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        response.Headers.CacheControl = "public, max-age=10";
    }

    /// <summary>Everybody who makes pictures is busy, and enough others wait.</summary>
    public static void SetBusy(HttpResponse response, TimeSpan retryAfter)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.CacheControl = "no-store";
        response.Headers.ETag = default;
        response.Headers.RetryAfter =
            Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }
}
