using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Keys;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>Operators, each on a path of its own.</summary>
internal sealed class OperatorUpdate(IReadOnlyList<UpdateOperator> operators) : DocumentUpdate
{
    public override BsonDocument Apply(BsonDocument document, bool isInsert)
    {
        var root = new MutableNode(BsonValue.From(document));
        foreach (var change in operators)
        {
            change.Apply(root, isInsert);
        }

        var updated = root.Value.AsDocument;
        var oldId = document["_id"u8];
        if (!oldId.IsMissing && !ValueOrder.AreEqual(oldId, updated["_id"u8]))
        {
            throw new CommandException(
                ErrorCode.ImmutableField,
                "Performing an update on the path '_id' would modify the immutable field '_id'");
        }

        return updated;
    }
}
