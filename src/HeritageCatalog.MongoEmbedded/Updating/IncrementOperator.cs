using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Numbers;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary><c>$inc</c>: adds a number, from zero where there was none.</summary>
internal sealed class IncrementOperator(FieldPath path, BsonValue amount) : UpdateOperator(path)
{
    public override void Apply(MutableNode root, bool isInsert)
    {
        if (UpdateTarget.Find(root, Path) is not { } existing)
        {
            UpdateTarget.Create(root, Path).Replace(amount);
            return;
        }

        var value = existing.Value;
        if (!value.IsNumber)
        {
            throw new CommandException(
                ErrorCode.TypeMismatch,
                $"Cannot apply $inc to a value of non-numeric type. The field '{Path}' has the value {value}");
        }

        var sum = Arithmetics.Add(value, amount);
        if (Arithmetics.HasOverflowed(value, amount, sum))
        {
            throw new CommandException(
                ErrorCode.BadValue,
                $"Failed to apply $inc operations to current value ({value}) of the field '{Path}'");
        }

        existing.Replace(sum);
    }
}
