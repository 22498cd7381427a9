using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Compression;

/// <summary>What can be done to a body on its way (RFC 9110, "Content Codings").</summary>
internal enum ContentCoding
{
    Identity,
    Gzip,
    Brotli,
}

/// <summary>Chooses the coding of a response from the request's Accept-Encoding header.</summary>
internal static class AcceptEncoding
{
    /// <summary>The coding the client likes best; Brotli before gzip where it likes both as much.</summary>
    public static ContentCoding Choose(StringValues accept) => accept.Count switch
    {
        0 => ContentCoding.Identity,
        1 when FindUsual(accept[0]) is { } coding => coding,
        _ => Weigh(accept),
    };

    // What browsers, Node and .NET send.
    private static ContentCoding? FindUsual(string? value) => value switch
    {
        "gzip, deflate, br, zstd" or "gzip, deflate, br" or "br, gzip, deflate" => ContentCoding.Brotli,
        "gzip, deflate" or "gzip" => ContentCoding.Gzip,
        _ => null,
    };

    private static ContentCoding Weigh(StringValues accept)
    {
        if (!StringWithQualityHeaderValue.TryParseList(accept, out var ranges))
        {
            return ContentCoding.Identity;
        }

        var identity = QualityOf(ranges, "identity") ?? 0.001;
        var any = QualityOf(ranges, "*") ?? 0;
        var gzip = QualityOf(ranges, "gzip") ?? any;
        var brotli = QualityOf(ranges, "br") ?? any;
        return brotli > 0 && brotli >= gzip && brotli >= identity ? ContentCoding.Brotli
            : gzip > 0 && gzip >= identity ? ContentCoding.Gzip
            : ContentCoding.Identity;
    }

    private static double? QualityOf(IList<StringWithQualityHeaderValue> ranges, string coding)
    {
        foreach (var range in ranges)
        {
            if (range.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return range.Quality ?? 1;
            }
        }

        return null;
    }
}
