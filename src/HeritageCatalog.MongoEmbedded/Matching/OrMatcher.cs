using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>At least one part matches: <c>$or</c>.</summary>
internal sealed class OrMatcher(IReadOnlyList<Matcher> parts) : Matcher
{
    private const int MostAlternatives = 16;

    private readonly Matcher[] _parts = [.. parts];

    public override bool Matches(BsonDocument document)
    {
        foreach (var part in _parts)
        {
            if (part.Matches(document))
            {
                return true;
            }
        }

        return false;
    }

    public override Matcher[]? FindAlternatives() => _parts.Length <= MostAlternatives ? _parts : null;

    public override KeyIntervals? FindBounds(string path, bool isMultikey)
    {
        KeyIntervals? bounds = null;
        foreach (var part in _parts)
        {
            var more = part.FindBounds(path, isMultikey);
            if (more is null)
            {
                return null;
            }

            bounds = bounds is null ? more : bounds.Union(more);
        }

        return bounds;
    }
}
