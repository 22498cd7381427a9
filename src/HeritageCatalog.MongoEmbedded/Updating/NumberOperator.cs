using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Numbers;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// <c>$inc</c> and <c>$mul</c>: adds a number or multiplies with it; zero stands where there was none.
/// </summary>
internal sealed class NumberOperator : UpdateOperator
{
    private readonly BsonValue _operand;
    private readonly bool _isProduct;

    private NumberOperator(FieldPath path, BsonValue operand, bool isProduct)
        : base(path) => (_operand, _isProduct) = (operand, isProduct);

    public static NumberOperator Parse(FieldPath path, BsonValue operand, bool isProduct) => operand.IsNumber
        ? new NumberOperator(path, operand, isProduct)
        : throw new CommandException(
            ErrorCode.TypeMismatch,
            $"Cannot {(isProduct ? "multiply" : "increment")} with non-numeric argument: {{{path}: {operand}}}");

    public override void Apply(MutableNode root, bool isInsert)
    {
        if (UpdateTarget.Find(root, Path) is not { } existing)
        {
            UpdateTarget.Create(root, Path).Replace(_isProduct ? Arithmetics.Multiply(0, _operand) : _operand);
            return;
        }

        var value = existing.Value;
        if (!value.IsNumber)
        {
            throw new CommandException(
                ErrorCode.TypeMismatch,
                $"Cannot apply {Name} to a value of non-numeric type. The field '{Path}' has the value {value}");
        }

        var result = _isProduct ? Arithmetics.Multiply(value, _operand) : Arithmetics.Add(value, _operand);
        if (Arithmetics.HasOverflowed(value, _operand, result))
        {
            throw new CommandException(
                ErrorCode.BadValue,
                $"Failed to apply {Name} operations to current value ({value}) of the field '{Path}'");
        }

        existing.Replace(result);
    }

    private string Name => _isProduct ? "$mul" : "$inc";
}
