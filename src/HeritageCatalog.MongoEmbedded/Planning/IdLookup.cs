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
        CollectionState? collection, BsonDocument filter, long? batchSize, out List<byte[]> found)
    {
        found = [];
        if (!TryGetIds(filter, out var ids) || ids.CountItems() > (batchSize ?? UsualBatch))
        {
            return false;
        }

        var size = 0L;
        foreach (var key in KeysOf(ids))
        {
            if (collection is not null
                && collection.IdIndex.TryFindRecord(key, out var record)
                && collection.Records.TryGet(record, out var body))
            {
                found.Add(body);
                size += body.Length;
            }
        }

        return size <= LargestBatch;
    }

    public static byte[]? Find(CollectionState? collection, BsonValue id)
    {
        if (collection is null)
        {
            return null;
        }

        var key = new KeyWriter(stackalloc byte[KeyWriter.UsualSize]);
        ValueEncoder.Append(ref key, id);
        var body = collection.IdIndex.TryFindRecord(key.Written, out var record)
            && collection.Records.TryGet(record, out var found)
                ? found
                : null;
        key.Dispose();
        return body;
    }

    private static bool TryGetIds(BsonDocument filter, out BsonArray ids)
    {
        ids = default;
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
        return ArePlain(ids) && !operators.MoveNext() && !elements.MoveNext();
    }

    private static bool ArePlain(BsonArray ids)
    {
        foreach (var id in ids)
        {
            if (!IsPlain(id))
            {
                return false;
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

    // Ascending and each once, as an index gives them.
    private static List<byte[]> KeysOf(BsonArray ids)
    {
        var keys = new IndexKeySet();
        foreach (var id in ids)
        {
            keys.Keys.Add(KeyOf(id));
        }

        keys.Normalize();
        return keys.Keys;
    }

    private static byte[] KeyOf(BsonValue id)
    {
        var key = new KeyWriter(stackalloc byte[KeyWriter.UsualSize]);
        ValueEncoder.Append(ref key, id);
        var written = key.Written.ToArray();
        key.Dispose();
        return written;
    }
}
