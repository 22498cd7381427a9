using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>
/// <c>"$a.b"</c>: the value at a path. Where the path meets an array, the result is the array of what its documents
/// hold; numbers in a path are names here, never positions.
/// </summary>
internal sealed class PathExpression(FieldPath path) : Expression
{
    public override BsonValue Evaluate(BsonDocument document) => Follow(document, 0);

    public override bool TryAddPaths(ICollection<FieldPath> paths)
    {
        paths.Add(path);
        return true;
    }

    private BsonValue Follow(BsonDocument document, int segment)
    {
        var value = document[path[segment]];
        return segment == path.Length - 1 ? value : FollowInto(value, segment + 1);
    }

    private BsonValue FollowInto(BsonValue value, int segment) => value.Type switch
    {
        BsonType.Document => Follow(value.AsDocument, segment),
        BsonType.Array => FollowItems(value.AsArray, segment),
        _ => default,
    };

    private BsonValue FollowItems(BsonArray array, int segment)
    {
        var found = new List<BsonValue>();
        foreach (var item in array)
        {
            if (FollowInto(item, segment) is { IsMissing: false } value)
            {
                found.Add(value);
            }
        }

        return BsonValue.From(BsonArray.Create([.. found]));
    }
}
