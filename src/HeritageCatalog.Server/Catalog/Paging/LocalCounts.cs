using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;

namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Counts the values of a stored field over records that are in memory, as the database would.</summary>
internal static class LocalCounts
{
    /// <param name="records">All records of the list.</param>
    /// <param name="path">The field as it is stored, <c>viability.status</c>.</param>
    /// <returns>The most frequent first; a record counts for each of its values, without any for none.</returns>
    public static IReadOnlyList<ValueCount> By<T>(IReadOnlyList<T> records, string path)
    {
        var names = path.Split('.');
        return
        [
            .. records.SelectMany(record => ValuesAt(BsonValue.From(BsonCodec.Encode(record)), names).Distinct())
                .GroupBy(value => value)
                .Select(group => new ValueCount(group.Key, group.Count()))
                .OrderByDescending(count => count.Count)
                .ThenBy(count => count.Value, Comparer<BsonValue>.Create(KeyOrder.Compare)),
        ];
    }

    private static IEnumerable<BsonValue> ValuesAt(BsonValue value, ReadOnlyMemory<string> path) => value.Type switch
    {
        BsonType.Array => value.AsArray.ToList().SelectMany(item => ValuesAt(item, path)),
        BsonType.Document when path.Length > 0 => ValuesAt(value.AsDocument[path.Span[0]], path[1..]),
        BsonType.EndOfDocument or BsonType.Null => [],
        _ => path.Length == 0 ? [value] : [],
    };
}
