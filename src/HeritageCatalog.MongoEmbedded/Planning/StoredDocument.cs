using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>A document where it lies in its collection.</summary>
internal readonly record struct StoredDocument(long Record, byte[] Body)
{
    public BsonDocument Document => new(Body);
}
