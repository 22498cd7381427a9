using HeritageCatalog.GraphQL.Http.Multipart;
using HeritageCatalog.GraphQL.Http.ServerSentEvents;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>Finds in the Accept header how a client wants to hear of events.</summary>
internal static class StreamNegotiation
{
    /// <summary>The format the client likes best; null where it names none.</summary>
    public static StreamFormat? Choose(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        StreamFormat? best = null;
        var bestQuality = 0.0;
        foreach (var range in ranges)
        {
            var quality = range.Quality ?? 1;
            if (quality > bestQuality && FormatOf(range) is { } format)
            {
                (best, bestQuality) = (format, quality);
            }
        }

        return best;
    }

    // Only named: a wildcard is content with JSON, and a stream would surprise whoever sent it.
    private static StreamFormat? FormatOf(MediaTypeHeaderValue range)
    {
        if (range.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
        {
            return EventStreamFormat.Instance;
        }

        var isMultipart = range.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase);
        return isMultipart && range.Parameters.Any(static parameter => IsSubscriptionSpec(parameter))
            ? MultipartFormat.Instance
            : null;
    }

    private static bool IsSubscriptionSpec(NameValueHeaderValue parameter) =>
        parameter.Name.Equals("subscriptionSpec", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(parameter.Value).StartsWith("1.", StringComparison.Ordinal);
}
