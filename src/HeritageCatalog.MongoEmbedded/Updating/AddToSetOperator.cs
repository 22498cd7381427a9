using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary><c>$addToSet</c>: adds the values that the array does not hold yet.</summary>
internal sealed class AddToSetOperator(FieldPath path, IReadOnlyList<BsonValue> values) : UpdateOperator(path)
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
                ErrorCode.BadValue,
                $"Cannot apply $addToSet to non-array field. Field named '{Path}' has non-array type {array.Type}");
        }

        foreach (var value in values)
        {
            if (!array.Items.Exists(item => ValueOrder.AreEqual(item.Value, value)))
            {
                array.Items.Add(new MutableNode(value));
            }
        }
    }
}
