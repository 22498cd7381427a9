using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>All parts match: <c>$and</c>, and the fields of one filter.</summary>
internal sealed class AndMatcher(IReadOnlyList<Matcher> parts) : Matcher
{
    private readonly Matcher[] _parts = [.. parts];

    /// <summary>The simplest matcher that says the same.</summary>
    public static Matcher Of(IEnumerable<Matcher> parts)
    {
        List<Matcher> saying = [.. parts.Where(part => part is not EverythingMatcher)];
        return saying.Count switch
        {
            0 => EverythingMatcher.Instance,
            1 => saying[0],
            _ => new AndMatcher(saying),
        };
    }

    public override bool Matches(BsonDocument document)
    {
        foreach (var part in _parts)
        {
            if (!part.Matches(document))
            {
                return false;
            }
        }

        return true;
    }

    public override bool IsToldByBounds(IReadOnlyCollection<string> paths, bool isMultikey) =>
        !isMultikey && Array.TrueForAll(_parts, part => part.IsToldByBounds(paths, isMultikey));

    // A document may have several points, so one condition alone says where to look.
    public override KeyIntervals? FindGeoBounds(string path) =>
        _parts.Select(part => part.FindGeoBounds(path)).FirstOrDefault(bounds => bounds is not null);

    public override KeyIntervals? FindBounds(string path, bool isMultikey)
    {
        KeyIntervals? bounds = null;
        foreach (var part in _parts)
        {
            var more = part.FindBounds(path, isMultikey);
            if (more is null)
            {
                continue;
            }

            // With arrays each part may be met by another item, so one part alone says where to look.
            bounds = bounds is null ? more : isMultikey ? bounds.Narrower(more) : bounds.Intersect(more);
        }

        return bounds;
    }
}
