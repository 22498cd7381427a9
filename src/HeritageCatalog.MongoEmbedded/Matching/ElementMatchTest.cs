using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Matching;

/// <summary><c>$elemMatch</c> with a filter: one item of the array, a document, matches all of it.</summary>
internal sealed class ElementMatchTest(Matcher filter) : ValueTest
{
    public override bool LooksIntoArrays => false;

    public override bool Passes(BsonValue value)
    {
        if (value.Type != BsonType.Array)
        {
            return false;
        }

        foreach (var item in value.AsArray)
        {
            // An array counts as a document whose names are its positions.
            if (item.Type is BsonType.Document or BsonType.Array && filter.Matches(new BsonDocument(item.Bytes)))
            {
                return true;
            }
        }

        return false;
    }

    public override KeyIntervals? FindBoundsBelow(string path, bool isMultikey) => filter.FindBounds(path, isMultikey);
}
