using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary>
/// Some value at a path passes a test. A path leads through every item of an array that it meets, and a number in it
/// also means a position (MongoDB manual, "Query an Array of Embedded Documents").
/// </summary>
internal sealed class PathMatcher(FieldPath path, ValueTest test) : Matcher
{
    public override bool Matches(BsonDocument document) => AnyIn(document, 0);

    public override KeyIntervals? FindBounds(string field, bool isMultikey)
    {
        if (path.HasPosition || !field.StartsWith(path.Text, StringComparison.Ordinal))
        {
            return null;
        }

        if (field.Length == path.Text.Length)
        {
            return test.FindBounds(isMultikey);
        }

        return field[path.Text.Length] == '.'
            ? test.FindBoundsBelow(field[(path.Text.Length + 1)..], isMultikey)
            : null;
    }

    public override KeyIntervals? FindGeoBounds(string field) => field == path.Text ? test.FindGeoBounds() : null;

    public override KeyIntervals? FindBoundsOfOthers(string field) =>
        field == path.Text && !path.HasPosition ? test.FindBoundsOfNone() : null;

    public override bool IsToldByBounds(IReadOnlyCollection<string> paths, bool isMultikey) =>
        !path.HasPosition && paths.Contains(path.Text) && test.IsToldByBounds(isMultikey);

    private bool AnyIn(BsonDocument document, int segment)
    {
        var value = document[path[segment]];
        return segment == path.Length - 1 ? AtEnd(value) : AnyBelow(value, segment + 1);
    }

    private bool AnyBelow(BsonValue value, int segment) => value.Type switch
    {
        BsonType.Document => AnyIn(value.AsDocument, segment),
        BsonType.Array => AnyItem(value.AsArray, segment),
        _ => test.Passes(default),
    };

    private bool AnyItem(BsonArray array, int segment)
    {
        var position = path.PositionAt(segment);
        foreach (var item in array)
        {
            if (item.Type == BsonType.Document && AnyIn(item.AsDocument, segment))
            {
                return true;
            }

            if (position-- == 0 && AtPosition(item, segment))
            {
                return true;
            }
        }

        return false;
    }

    private bool AtPosition(BsonValue item, int segment) =>
        segment == path.Length - 1 ? AtEnd(item) : AnyBelow(item, segment + 1);

    private bool AtEnd(BsonValue value)
    {
        if (test.Passes(value))
        {
            return true;
        }

        if (value.Type != BsonType.Array || !test.LooksIntoArrays)
        {
            return false;
        }

        foreach (var item in value.AsArray)
        {
            if (test.Passes(item))
            {
                return true;
            }
        }

        return false;
    }
}
