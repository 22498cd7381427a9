using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// The <c>$sort</c> of a <c>$push</c>: items by what they are, or documents by fields. Where there is no field, and in
/// items that are no documents, it counts as null.
/// </summary>
internal sealed class ItemOrder : IComparer<BsonValue>
{
    private readonly List<(FieldPath? Path, bool IsDescending)> _keys;

    private ItemOrder(List<(FieldPath? Path, bool IsDescending)> keys) => _keys = keys;

    public static ItemOrder Parse(BsonValue sort)
    {
        if (sort.Type != BsonType.Document)
        {
            return new ItemOrder([(null, IsDescending(sort))]);
        }

        var keys = new List<(FieldPath? Path, bool IsDescending)>();
        foreach (var (name, direction) in sort.AsDocument)
        {
            var path = FieldPath.Parse(name);
            keys.Add(!path.HasEmptySegment()
                ? (path, IsDescending(direction))
                : throw new CommandException(
                    ErrorCode.BadValue, $"The $sort field is a dotted field but has an empty part: {name}"));
        }

        return keys.Count > 0
            ? new ItemOrder(keys)
            : throw new CommandException(
                ErrorCode.BadValue, "The $sort pattern is empty when it should be a set of fields.");
    }

    public int Compare(BsonValue x, BsonValue y)
    {
        foreach (var (path, isDescending) in _keys)
        {
            var order = ValueOrder.Compare(Find(x, path), Find(y, path));
            if (order != 0)
            {
                return isDescending ? -order : order;
            }
        }

        return 0;
    }

    private static BsonValue Find(BsonValue item, FieldPath? path) =>
        path is null ? item : item.Type == BsonType.Document ? path.FindIn(item.AsDocument) : default;

    private static bool IsDescending(BsonValue direction) => direction.TryToInt64(out var number) && number is 1 or -1
        ? number < 0
        : throw new CommandException(ErrorCode.BadValue, "The $sort element value must be either 1 or -1");
}
