using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>All parts match: <c>$and</c>, and the fields of one filter.</summary>
internal sealed class AndMatcher(Matcher[] parts) : Matcher
{

    /// <summary>The simplest matcher that says the same.</summary>
    public static Matcher Of(List<Matcher> parts)
    {
        parts.RemoveAll(static part => part is EverythingMatcher);
        return parts.Count switch
        {
            0 => EverythingMatcher.Instance,
            1 => parts[0],
            _ => new AndMatcher([.. parts]),
        };
    }

    public override bool Matches(BsonDocument document)
    {
        foreach (var part in parts)
        {
            if (!part.Matches(document))
            {
                return false;
            }
        }

        return true;
    }

    public override bool IsToldByBounds(IReadOnlyCollection<string> paths, bool isMultikey) =>
        !isMultikey && Array.TrueForAll(parts, part => part.IsToldByBounds(paths, isMultikey));

    /// <summary>Where one part is a choice, what goes with it is confined by the others too.</summary>
    public override Matcher[]? FindAlternatives()
    {
        var at = Array.FindIndex(parts, static part => part is OrMatcher);
        if (at < 0
            || Array.FindLastIndex(parts, static part => part is OrMatcher) != at
            || parts[at].FindAlternatives() is not { } choices)
        {
            return null;
        }

        return Array.ConvertAll(choices, choice =>
        {
            var all = parts.AsSpan().ToArray();
            all[at] = choice;
            return (Matcher)new AndMatcher(all);
        });
    }

    // A document may have several points, so one condition alone says where to look.
    public override KeyIntervals? FindGeoBounds(string path) =>
        parts.Select(part => part.FindGeoBounds(path)).FirstOrDefault(bounds => bounds is not null);

    public override KeyIntervals? FindBounds(string path, bool isMultikey)
    {
        KeyIntervals? bounds = null;
        foreach (var part in parts)
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
