using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.Server.Media.Delivery;

/// <summary>What goes with everything that is delivered.</summary>
internal static class DeliveryHeaders
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private const string Private = "private, no-store";

    private static readonly StringValues Everybody = "*";
    private static readonly StringValues Readable = "Accept-Ranges, Content-Range, ETag, Link, Retry-After";
    private static readonly TimeSpan Passing = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static void Set(HttpResponse response, DeliveryAccess access)
    {
        var headers = response.Headers;
        headers.AccessControlAllowOrigin = Everybody;
        headers.AccessControlExposeHeaders = Readable;
        headers.XContentTypeOptions = "nosniff";
        headers["Timing-Allow-Origin"] = Everybody;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = access.PublicFor is not { } life ? Private
            : life == Year ? Immutable
            : PublicFor(life);
    }

    /// <summary>What may be another one soon: nobody keeps it for longer than a minute.</summary>
    public static void SetPassing(HttpResponse response, DeliveryAccess access)
    {
        var life = access.PublicFor is { } left && left < Passing ? left : Passing;
        response.Headers.CacheControl = access.PublicFor is null ? Private : PublicFor(life);
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

    private static string PublicFor(TimeSpan life) =>
        string.Create(CultureInfo.InvariantCulture, $"public, max-age={(long)life.TotalSeconds}");
}
