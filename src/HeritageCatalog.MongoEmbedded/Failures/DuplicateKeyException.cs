using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Failures;

/// <summary>A unique index has the key already; the reply tells the index and the key.</summary>
internal sealed class DuplicateKeyException(Namespace collection, IndexDefinition index, BsonDocument keyValue)
    : CommandException(
        ErrorCode.DuplicateKey,
        $"E11000 duplicate key error collection: {collection} index: {index.Name} dup key: {Print(keyValue)}")
{
    public override void WriteDetails(BsonWriter writer)
    {
        writer.WriteDocument("keyPattern"u8, index.KeyPattern);
        writer.WriteDocument("keyValue"u8, keyValue);
    }

    /// <summary>The key as the server prints it: <c>{ code: "a", n: 1 }</c>.</summary>
    private static string Print(BsonDocument key)
    {
        var fields = new List<string>();
        foreach (var (name, value) in key)
        {
            fields.Add($"{name}: {value}");
        }

        return $"{{ {string.Join(", ", fields)} }}";
    }
}
