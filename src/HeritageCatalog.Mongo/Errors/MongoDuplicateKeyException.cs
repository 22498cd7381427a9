using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Errors;

/// <summary>Another document has the same key in a unique index.</summary>
public sealed class MongoDuplicateKeyException(string commandName, BsonDocument error)
    : MongoWriteException(commandName, error)
{
    /// <summary>Fields and directions of the index; empty when the server does not tell.</summary>
    public BsonDocument KeyPattern => DocumentAt("keyPattern"u8);

    /// <summary>The key that is there already; empty when the server does not tell.</summary>
    public BsonDocument KeyValue => DocumentAt("keyValue"u8);

    private BsonDocument DocumentAt(ReadOnlySpan<byte> name) =>
        Error[name] is { Type: BsonType.Document } value ? value.AsDocument : BsonDocument.Empty;
}
