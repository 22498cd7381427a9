using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// <c>$push</c>: puts values at the end of an array, or at <c>$position</c>, counted from the end when negative.
/// </summary>
internal sealed class PushOperator(
    FieldPath path, IReadOnlyList<BsonValue> values, long? position) : UpdateOperator(path)
{
    public override void Apply(MutableNode root, bool isInsert)
    {
        var array = UpdateTarget.Find(root, Path);
        if (array is null)
        {
            array = UpdateTarget.Create(root, Path);
            array.Replace(BsonValue.From(BsonArray.Empty));
        }

        if (array.Type != BsonType.Array)
        {
            throw new CommandException(
                ErrorCode.BadValue, $"The field '{Path}' must be an array but is of type {array.Type}");
        }

        var count = array.Items.Count;
        var at = Math.Clamp(position is < 0 ? count + position.Value : position ?? count, 0, count);
        array.Items.InsertRange((int)at, values.Select(value => new MutableNode(value)));
    }
}
