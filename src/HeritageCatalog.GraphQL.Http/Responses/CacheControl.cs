using System.Globalization;
using HeritageCatalog.GraphQL.Http.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Responses;

/// <summary>What caches between this server and its clients may do with an answer (RFC 9111).</summary>
internal static class CacheControl
{
    public static readonly StringValues NoStore = "no-store";

    // What a caller may see depends on who he is, so only his own client keeps it, and asks before using it again.
    public static readonly StringValues PrivateRevalidate = "private, no-cache";

    private static readonly StringValues VaryByRequest =
        "Accept, Accept-Encoding, Accept-Language, Authorization, GraphQL-Cost";
    private static readonly StringValues NoSniff = "nosniff";

    /// <summary>For an answer that is the same for everybody, as long as it is sure to be true.</summary>
    /// <param name="maxAge">How long it may be used without asking; less where its time is up before.</param>
    /// <param name="validUntil">When its time is up.</param>
    /// <param name="now">The time.</param>
    public static StringValues Shared(TimeSpan maxAge, DateTimeOffset validUntil, DateTimeOffset now)
    {
        var left = validUntil - now;
        var seconds = Math.Max(0, (long)Math.Floor((left < maxAge ? left : maxAge).TotalSeconds));
        return string.Create(CultureInfo.InvariantCulture, $"public, max-age={seconds}, must-revalidate");
    }

    /// <summary>The same for the answer to a request that has been executed.</summary>
    public static StringValues Shared(HttpContext context, TimeSpan maxAge, TimeProvider time) =>
        Shared(maxAge, context.RequestServices.GetRequiredService<CacheHints>().ValidUntil, time.GetUtcNow());

    /// <summary>Writes the headers by which whoever holds an answer can ask whether it is still the one.</summary>
    public static void WriteRevalidation(HttpResponse response, in StringValues tag, in StringValues cacheControl)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = cacheControl;
        response.Headers.Vary = VaryByRequest;
        response.Headers.XContentTypeOptions = NoSniff;
    }
}
