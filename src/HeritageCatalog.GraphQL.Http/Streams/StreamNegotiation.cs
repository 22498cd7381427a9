using HeritageCatalog.GraphQL.Http.Multipart;
using HeritageCatalog.GraphQL.Http.ServerSentEvents;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Streams;

/// <summary>Finds in the Accept header how a client wants a response that does not come at once.</summary>
internal static class StreamNegotiation
{
    /// <summary>How the client likes best to hear of events; null where it names no way.</summary>
    public static StreamFormat? Choose(StringValues accept) => Choose(accept, FormatOfEvents);

    /// <summary>How the client likes best to get the parts of a response; null where it names no way.</summary>
    public static StreamFormat? ChooseForParts(StringValues accept) =>
        MayHoldFormat(accept) ? Choose(accept, FormatOfParts) : null;

    private static StreamFormat? Choose(StringValues accept, Func<MediaTypeHeaderValue, StreamFormat?> formatOf)
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
            if (quality > bestQuality && formatOf(range) is { } format)
            {
                (best, bestQuality) = (format, quality);
            }
        }

        return best;
    }

    // Most requests ask for JSON alone, and are not to pay for this.
    private static bool MayHoldFormat(StringValues accept)
    {
        foreach (var line in accept)
        {
            if (line is not null && (line.Contains("multipart/", StringComparison.OrdinalIgnoreCase)
                || line.Contains("event-stream", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    // Only named: a wildcard is content with JSON, and a stream would surprise whoever sent it.
    private static StreamFormat? FormatOfEvents(MediaTypeHeaderValue range)
    {
        if (!IsMultipart(range))
        {
            return IsEventStream(range) ? EventStreamFormat.Instance : null;
        }

        var version = FindSpecification(range, "subscriptionSpec");
        return version.StartsWith("1.", StringComparison.Ordinal) ? MultipartFormat.Instance : null;
    }

    private static StreamFormat? FormatOfParts(MediaTypeHeaderValue range)
    {
        if (!IsMultipart(range))
        {
            return IsEventStream(range) ? EventStreamFormat.Instance : null;
        }

        return FindSpecification(range, "incrementalSpec") == "v0.2" ? PartsFormat.Current
            : FindSpecification(range, "deferSpec") == "20220824" ? PartsFormat.Legacy
            : range.Parameters.Any(static parameter => IsSpecification(parameter)) ? null
            : PartsFormat.Unspecified;
    }

    private static bool IsEventStream(MediaTypeHeaderValue range) =>
        range.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase);

    private static bool IsMultipart(MediaTypeHeaderValue range) =>
        range.MediaType.Equals("multipart/mixed", StringComparison.OrdinalIgnoreCase);

    private static bool IsSpecification(NameValueHeaderValue parameter) =>
        parameter.Name.EndsWith("Spec", StringComparison.OrdinalIgnoreCase);

    private static string FindSpecification(MediaTypeHeaderValue range, string name)
    {
        var parameter = range.Parameters.FirstOrDefault(parameter =>
            parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return parameter is null ? "" : HeaderUtilities.RemoveQuotes(parameter.Value).ToString();
    }
}
