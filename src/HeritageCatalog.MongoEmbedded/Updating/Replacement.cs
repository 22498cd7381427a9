using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Keys;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>A whole new document under the old _id.</summary>
internal sealed class Replacement(BsonDocument replacement) : DocumentUpdate
{
    public override BsonDocument Apply(BsonDocument document, bool isInsert)
    {
        var oldId = document["_id"u8];
        var newId = replacement["_id"u8];
        if (!oldId.IsMissing && !newId.IsMissing && !ValueOrder.AreEqual(oldId, newId))
        {
            throw new CommandException(
                ErrorCode.ImmutableField,
                "After applying the update, the (immutable) field '_id' was found to have been altered to _id: "
                + $"{newId}");
        }

        return newId.IsMissing && !oldId.IsMissing ? DocumentId.PutFirst(replacement, oldId) : replacement;
    }
}
