using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary><c>$pull</c>: removes the items of an array that meet a condition.</summary>
internal sealed class PullOperator(FieldPath path, Predicate<BsonValue> condition) : UpdateOperator(path)
{
    public override void Apply(MutableNode root, bool isInsert)
    {
        if (UpdateTarget.Find(root, Path) is not { } array)
        {
            return;
        }

        if (array.Type != BsonType.Array)
        {
            throw new CommandException(ErrorCode.BadValue, "Cannot apply $pull to a non-array value");
        }

        array.Items.RemoveAll(item => condition(item.Value));
    }
}
