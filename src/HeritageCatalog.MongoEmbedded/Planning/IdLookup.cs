using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>The shortest way to a document, by its _id.</summary>
internal static class IdLookup
{
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
        var isSpecial = id.Type
            is BsonType.RegularExpression or BsonType.Array or BsonType.Undefined or BsonType.Null;
        var isPlain = !isSpecial && !OperatorParser.IsOperators(id);
        return isPlain && !elements.MoveNext();
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
}
