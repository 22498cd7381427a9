using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>What an update makes of a document: another one in its place, or the same with changes.</summary>
internal abstract class DocumentUpdate
{
    /// <summary>
    /// The new version, with the _id of the old one. When inserting, <paramref name="document"/> is what the filter of
    /// the upsert says, and the new version may still lack an _id.
    /// </summary>
    public abstract BsonDocument Apply(BsonDocument document, bool isInsert);
}
