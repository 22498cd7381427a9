using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// <c>$min</c> and <c>$max</c>: takes the operand where it is smaller, or greater, than what is there.
/// </summary>
internal sealed class ExtremeOperator(FieldPath path, BsonValue operand, bool isMaximum) : UpdateOperator(path)
{
    public override void Apply(MutableNode root, bool isInsert)
    {
        if (UpdateTarget.Find(root, Path) is not { } existing)
        {
            UpdateTarget.Create(root, Path).Replace(operand);
            return;
        }

        var order = ValueOrder.Compare(operand, existing.Value);
        if (isMaximum ? order > 0 : order < 0)
        {
            existing.Replace(operand);
        }
    }
}
