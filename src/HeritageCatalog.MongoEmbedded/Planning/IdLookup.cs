using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>The shortest way to a document, by its _id.</summary>
internal static class IdLookup
{
    private const int UsualBatch = 101;
    private const int LargestBatch = 8 * 1024 * 1024;
    private const int UsualIds = 128;

    /// <summary>Says whether a filter is nothing but <c>{ _id: value }</c>.</summary>
    public static bool TryGetId(BsonDocument filter, out BsonValue id)
    {
        var elements = filter.GetEnumerator();
        id = default;
        if (!elements.MoveNext() || !elements.Utf8Name.SequenceEqual("_id"u8))
        {
            return false;
        }

        id = elements.Value;
        return IsPlain(id) && !elements.MoveNext();
    }

    /// <summary>
    /// Finds the documents of a filter that is nothing but <c>{ _id: { $in: [values] } }</c>, in the order of their
    /// keys; says no to any other, and where they are too many for one batch.
    /// </summary>
    public static bool TryFindAll(
        CollectionState? collection, BsonDocument filter, long? batchSize, out ReadOnlyMemory<BsonDocument> found)
    {
        found = default;
        if (!TryGetIds(filter, out var ids, out var count, out var areObjectIds) || count > (batchSize ?? UsualBatch))
        {
            return false;
        }

        if (collection is null)
        {
            return true;
        }

        var finding = new Finding(collection, new BsonDocument[count]);
        if (areObjectIds)
        {
            FindObjectIds(ref finding, ids);
        }
        else
        {
            FindAny(ref finding, ids);
        }

        found = finding.Found;
        return finding.Size <= LargestBatch;
    }

    public static byte[]? Find(CollectionState? collection, BsonValue id)
    {
        if (collection is null)
        {
            return null;
        }

        var key = new KeyWriter(stackalloc byte[KeyWriter.UsualSize]);
        ValueEncoder.Append(ref key, id);
        var body = Find(collection, key.Written);
        key.Dispose();
        return body;
    }

    private static bool TryGetIds(BsonDocument filter, out BsonArray ids, out int count, out bool areObjectIds)
    {
        (ids, count, areObjectIds) = (default, 0, true);
        var elements = filter.GetEnumerator();
        if (!elements.MoveNext() || !elements.Utf8Name.SequenceEqual("_id"u8) || elements.Type != BsonType.Document)
        {
            return false;
        }

        var operators = elements.Value.AsDocument.GetEnumerator();
        if (!operators.MoveNext() || !operators.Utf8Name.SequenceEqual("$in"u8) || operators.Type != BsonType.Array)
        {
            return false;
        }

        ids = operators.Value.AsArray;
        return ArePlain(ids, ref count, ref areObjectIds) && !operators.MoveNext() && !elements.MoveNext();
    }

    private static bool ArePlain(BsonArray ids, ref int count, ref bool areObjectIds)
    {
        foreach (var id in ids)
        {
            count++;
            if (id.Type != BsonType.ObjectId)
            {
                areObjectIds = false;
                if (!IsPlain(id))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsPlain(BsonValue id)
    {
        var isSpecial = id.Type
            is BsonType.RegularExpression or BsonType.Array or BsonType.Undefined or BsonType.Null;
        return !isSpecial && !OperatorParser.IsOperators(id);
    }

    /// <summary>Ids of the type that most are of, whose keys need not be written to be put in order.</summary>
    private static void FindObjectIds(ref Finding finding, BsonArray ids)
    {
        var count = finding.MostFound;
        var sorted = count <= UsualIds ? stackalloc ObjectId[count] : new ObjectId[count];
        var at = 0;
        foreach (var id in ids)
        {
            sorted[at++] = id.AsObjectId;
        }

        sorted.Sort();
        Span<byte> key = stackalloc byte[1 + ObjectId.Size];
        key[0] = TypeBracket.ObjectId;
        for (at = 0; at < count; at++)
        {
            if (at == 0 || sorted[at] != sorted[at - 1])
            {
                sorted[at].WriteTo(key[1..]);
                finding.Add(key);
            }
        }
    }

    private static void FindAny(ref Finding finding, BsonArray ids)
    {
        // Ascending and each once, as an index gives them.
        var keys = new IndexKeySet();
        foreach (var id in ids)
        {
            keys.Keys.Add(ValueEncoder.Encode(id));
        }

        keys.Normalize();
        foreach (var key in keys.Keys)
        {
            finding.Add(key);
        }
    }

    private static byte[]? Find(CollectionState collection, ReadOnlySpan<byte> key) =>
        collection.IdIndex.TryFindRecord(key, out var record) && collection.Records.TryGet(record, out var body)
            ? body
            : null;

    private struct Finding(CollectionState collection, BsonDocument[] room)
    {
        private int _count;

        public readonly int MostFound => room.Length;

        public readonly ReadOnlyMemory<BsonDocument> Found => room.AsMemory(0, _count);

        /// <summary>The bytes of what was found.</summary>
        public long Size { get; private set; }

        public void Add(ReadOnlySpan<byte> key)
        {
            if (Find(collection, key) is { } body)
            {
                room[_count++] = new BsonDocument(body);
                Size += body.Length;
            }
        }
    }
}
