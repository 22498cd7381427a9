using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Sort keys in the database's order, for lists in memory: nothing, numbers, text, ids, dates.</summary>
internal static class KeyOrder
{
    private const int NumberRank = 1;
    private const int TextRank = 2;
    private const int IdRank = 3;
    private const int DateRank = 4;

    /// <summary>Whether a list can be sorted by such a value. Others in a cursor were put there by hand.</summary>
    public static bool IsComparable(BsonValue value) => FindRank(value) is not null;

    public static int Compare(BsonValue left, BsonValue right)
    {
        var rank = Rank(left);
        var byType = rank.CompareTo(Rank(right));
        return byType != 0 ? byType : rank switch
        {
            NumberRank => left.ToInt64().CompareTo(right.ToInt64()),
            TextRank => left.AsUtf8.SequenceCompareTo(right.AsUtf8),
            IdRank => left.AsObjectId.CompareTo(right.AsObjectId),
            DateRank => left.AsUnixMilliseconds.CompareTo(right.AsUnixMilliseconds),
            _ => 0,
        };
    }

    private static int Rank(BsonValue value) =>
        FindRank(value) ?? throw new ArgumentException($"Lists are not sorted by values of type {value.Type}.");

    private static int? FindRank(BsonValue value) => value.Type switch
    {
        BsonType.EndOfDocument or BsonType.Null => 0,
        BsonType.Int32 or BsonType.Int64 => NumberRank,
        BsonType.String => TextRank,
        BsonType.ObjectId => IdRank,
        BsonType.DateTime => DateRank,
        _ => null,
    };
}
