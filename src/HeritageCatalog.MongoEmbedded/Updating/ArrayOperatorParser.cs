using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Keys;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Paths;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>Compiles the update operators that are for arrays.</summary>
internal static class ArrayOperatorParser
{
    public static PushOperator ParsePush(FieldPath path, BsonValue operand)
    {
        if (!HasEach(operand))
        {
            return new PushOperator(path, [operand]);
        }

        var (position, slice, order) = ((long?)null, (long?)null, (ItemOrder?)null);
        foreach (var (name, value) in operand.AsDocument)
        {
            switch (name)
            {
                case "$each":
                    break;
                case "$position":
                    position = RequireWhole(name, value);
                    break;
                case "$slice":
                    slice = RequireWhole(name, value);
                    break;
                case "$sort":
                    order = ItemOrder.Parse(value);
                    break;
                default:
                    throw new CommandException(ErrorCode.BadValue, $"Unrecognized clause in $push: {name}");
            }
        }

        return new PushOperator(path, Each(operand, "$push")) { Position = position, Slice = slice, Order = order };
    }

    public static AddToSetOperator ParseAddToSet(FieldPath path, BsonValue operand)
    {
        if (!HasEach(operand))
        {
            return new AddToSetOperator(path, [operand]);
        }

        return operand.AsDocument.CountElements() == 1
            ? new AddToSetOperator(path, Each(operand, "$addToSet"))
            : throw new CommandException(ErrorCode.BadValue, "Found unexpected fields after $each in $addToSet");
    }

    public static PullOperator ParsePull(FieldPath path, BsonValue condition)
    {
        if (condition.Type == BsonType.Document && !OperatorParser.IsOperators(condition))
        {
            var filter = FilterParser.Parse(condition.AsDocument);
            return new PullOperator(path, item => item.Type == BsonType.Document && filter.Matches(item.AsDocument));
        }

        var predicates = OperatorParser.ParseOperand(condition);
        return new PullOperator(path, item => predicates.TrueForAll(predicate => predicate.Passes(item)));
    }

    public static PullOperator ParsePullAll(FieldPath path, BsonValue operand)
    {
        if (operand.Type != BsonType.Array)
        {
            throw new CommandException(
                ErrorCode.BadValue,
                $"$pullAll requires an array argument but was given a {TypeNames.Of(operand.Type)}");
        }

        var values = operand.AsArray.ToList();
        return new PullOperator(path, item => values.Exists(value => ValueOrder.AreEqual(item, value)));
    }

    public static PopOperator ParsePop(FieldPath path, BsonValue operand) =>
        operand.TryToInt64(out var end) && end is 1 or -1
            ? new PopOperator(path, isFirst: end < 0)
            : throw new CommandException(ErrorCode.FailedToParse, $"$pop expects 1 or -1, found: {operand}");

    private static bool HasEach(BsonValue operand) =>
        operand.Type == BsonType.Document && operand.AsDocument.Contains("$each");

    private static List<BsonValue> Each(BsonValue operand, string name) =>
        operand.AsDocument["$each"] is { Type: BsonType.Array } each
            ? each.AsArray.ToList()
            : throw new CommandException(ErrorCode.TypeMismatch, $"The argument to $each in {name} must be an array");

    private static long RequireWhole(string name, BsonValue value) => value.TryToInt64(out var number)
        ? number
        : throw new CommandException(
            ErrorCode.BadValue,
            $"The value for {name} must be an integer value but was given type: {TypeNames.Of(value.Type)}");
}
