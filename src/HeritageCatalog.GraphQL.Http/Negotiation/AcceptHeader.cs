using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Negotiation;

/// <summary>Chooses the media type of a response from the request's Accept header (RFC 9110, "Accept").</summary>
internal static class AcceptHeader
{
    /// <summary>
    /// Picks the type the client likes best among those the server writes. A tie goes to the type that is named rather
    /// than covered by a wildcard, then to <c>application/graphql-response+json</c>. Where only wildcards (or no
    /// header at all) speak, it is <c>application/json</c>, which every client understands.
    /// </summary>
    public static ResponseMediaType Choose(StringValues accept, bool offersHtml)
    {
        if (accept.Count == 0)
        {
            return ResponseMediaType.Json;
        }

        return FindUsual(accept[0], accept.Count) ?? Weigh(accept, offersHtml);
    }

    private static ResponseMediaType? FindUsual(string? value, int count) => (count, value) switch
    {
        (1, "application/json" or "*/*" or "") => ResponseMediaType.Json,
        (1, "application/graphql-response+json") => ResponseMediaType.GraphQLResponse,
        _ => null,
    };

    private static ResponseMediaType Weigh(StringValues accept, bool offersHtml)
    {
        var json = new Candidate("application", "json");
        var graphQLResponse = new Candidate("application", "graphql-response+json");
        var html = new Candidate("text", "html");
        var isEmpty = true;

        foreach (var line in accept)
        {
            var rest = line.AsSpan();
            while (MediaRange.TryRead(ref rest, out var range))
            {
                isEmpty = false;
                json.Consider(range);
                graphQLResponse.Consider(range);
                html.Consider(range);
            }
        }

        if (isEmpty)
        {
            return ResponseMediaType.Json;
        }

        return PickBest(json, graphQLResponse, offersHtml ? html : default);
    }

    private static ResponseMediaType PickBest(Candidate json, Candidate graphQLResponse, Candidate html)
    {
        var best = ResponseMediaType.None;
        var score = 0;
        if (json.Score > score)
        {
            (best, score) = (ResponseMediaType.Json, json.Score);
        }

        if (graphQLResponse.Score > score || (graphQLResponse.IsNamed && graphQLResponse.Score == score))
        {
            (best, score) = (ResponseMediaType.GraphQLResponse, graphQLResponse.Score);
        }

        return html.IsNamed && html.Score > score ? ResponseMediaType.Html : best;
    }

    private struct Candidate(string type, string subtype)
    {
        private readonly string _type = type;
        private readonly string _subtype = subtype;
        private int _quality;
        private int _specificity;

        /// <summary>Quality first, precision of the range second; 0 when the type is not accepted.</summary>
        public readonly int Score => _quality == 0 ? 0 : (_quality * 4) + _specificity;

        public readonly bool IsNamed => _specificity == 3 && _quality > 0;

        // The most precise range decides, even when it is the one that says no: "*/*, text/html;q=0".
        public void Consider(MediaRange range)
        {
            var specificity = range.Covers(_type, _subtype);
            if (specificity > _specificity || (specificity == _specificity && range.Quality > _quality))
            {
                _quality = specificity == 0 ? 0 : range.Quality;
                _specificity = specificity;
            }
        }
    }
}
