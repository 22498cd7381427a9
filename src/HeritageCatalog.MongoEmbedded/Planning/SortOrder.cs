using System.Collections.Concurrent;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>
/// The fields documents are to be sorted by. A document's sort key is its key in an index of the same fields, the
/// lowest one where arrays give it several (MongoDB manual, "Comparison/Sort Order", "Arrays").
/// </summary>
internal sealed class SortOrder
{
    private const int MostFields = 32;
    private const int MostKnown = 256;

    // Programs sort in few ways, over and over; what comes when there is no more room is read anew each time.
    private static readonly ConcurrentDictionary<BsonDocument, SortOrder> Known = new();
    private static int _knownCount;

    private readonly IndexKeyGenerator _keys;

    private SortOrder(IndexField[] fields)
    {
        Fields = fields;
        _keys = new IndexKeyGenerator(fields);
    }

    public IndexField[] Fields { get; }

    /// <summary>Reads <c>{ field: 1, other: -1 }</c>; null when it is empty.</summary>
    public static SortOrder? Parse(BsonDocument sort)
    {
        return sort.IsEmpty ? null : Known.TryGetValue(sort, out var known) ? known : Add(sort);
    }

    /// <summary>A comparer-ready sort key; <paramref name="scratch"/> is overwritten.</summary>
    public byte[] KeyOf(BsonDocument document, IndexKeySet scratch)
    {
        _keys.Generate(document, scratch);
        return scratch.Keys[0];
    }

    private static SortOrder Add(BsonDocument sort)
    {
        var order = Read(sort);
        if (Volatile.Read(ref _knownCount) < MostKnown && Known.TryAdd(sort.Clone(), order))
        {
            Interlocked.Increment(ref _knownCount);
        }

        return order;
    }

    private static SortOrder Read(BsonDocument sort)
    {
        var fields = new List<IndexField>();
        foreach (var element in sort)
        {
            fields.Add(new IndexField(ParsePath(element.Utf8Name), IsDescending(element.Value)));
        }

        if (fields.Count > MostFields)
        {
            throw new CommandException(ErrorCode.BadValue, $"a sort has at most {MostFields} fields");
        }

        return new SortOrder([.. fields]);
    }

    private static FieldPath ParsePath(ReadOnlySpan<byte> name)
    {
        var path = FieldPath.Get(name);
        if (path.HasEmptySegment())
        {
            throw new CommandException(ErrorCode.Location15998, "FieldPath field names may not be empty strings.");
        }

        return path.Text.StartsWith('$')
            ? throw new CommandException(
                ErrorCode.BadValue, $"FieldPath field names may not start with '$': {path.Text}")
            : path;
    }

    private static bool IsDescending(BsonValue direction)
    {
        if (direction.TryToInt64(out var number) && number is 1 or -1)
        {
            return number < 0;
        }

        throw new CommandException(
            ErrorCode.BadValue,
            $"$sort key ordering must be 1 (for ascending) or -1 (for descending), not {direction}");
    }
}
