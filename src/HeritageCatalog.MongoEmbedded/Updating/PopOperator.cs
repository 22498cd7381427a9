using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary><c>$pop</c>: removes the first or the last item of an array.</summary>
internal sealed class PopOperator(FieldPath path, bool isFirst) : UpdateOperator(path)
{
    public override void Apply(MutableNode root, bool isInsert)
    {
        if (UpdateTarget.Find(root, Path) is not { } array)
        {
            return;
        }

        if (array.Type != BsonType.Array)
        {
            throw new CommandException(
                ErrorCode.TypeMismatch,
                $"Path '{Path}' contains an element of non-array type '{TypeNames.Of(array.Type)}'");
        }

        if (array.Items.Count > 0)
        {
            array.Items.RemoveAt(isFirst ? 0 : array.Items.Count - 1);
        }
    }
}
