using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// <c>$unset</c>: removes a field; an item of an array becomes null, so that the others keep their place.
/// </summary>
internal sealed class UnsetOperator(FieldPath path) : UpdateOperator(path)
{
    private readonly FieldPath? _parent = path.Parent();

    public override void Apply(MutableNode root, bool isInsert)
    {
        var parent = _parent is null ? root : UpdateTarget.Find(root, _parent);
        if (parent?.Type == BsonType.Document)
        {
            if (parent.FindField(Path[Path.Length - 1]) is not null)
            {
                parent.RemoveField(Path.GetName(Path.Length - 1));
            }
        }
        else if (parent?.Type == BsonType.Array)
        {
            parent.Items.ElementAtOrDefault(Path.PositionAt(Path.Length - 1))?.Replace(BsonValue.Null);
        }
    }
}
