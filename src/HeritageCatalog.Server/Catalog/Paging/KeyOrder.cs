using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Sort keys in the database's order, for lists that are in memory: nothing, numbers, text, ids, truths, dates.</summary>
internal static class KeyOrder
{
    private const int NumberRank = 1;
    private const int TextRank = 2;
    private const int IdRank = 3;
    private const int DateRank = 4;

    public static int Compare(BsonValue left, BsonValue right)
    {
        var byType = Rank(left).CompareTo(Rank(right));
        return byType != 0 ? byType : Rank(left) switch
        {
            NumberRank => left.ToInt64().CompareTo(right.ToInt64()),
            TextRank => left.AsUtf8.SequenceCompareTo(right.AsUtf8),
            IdRank => left.AsObjectId.CompareTo(right.AsObjectId),
            DateRank => left.AsUnixMilliseconds.CompareTo(right.AsUnixMilliseconds),
            _ => 0,
        };
    }

    private static int Rank(BsonValue value) => value.Type switch
    {
        BsonType.EndOfDocument or BsonType.Null => 0,
        BsonType.Int32 or BsonType.Int64 => NumberRank,
        BsonType.String => TextRank,
        BsonType.ObjectId => IdRank,
        BsonType.DateTime => DateRank,
        _ => throw PageRequest.Refusal("The cursor belongs to a list with another order: keep 'orderBy' while paging."),
    };
}
