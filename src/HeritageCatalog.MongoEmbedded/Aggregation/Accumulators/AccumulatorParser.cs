using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Aggregation.Accumulators;

/// <summary>Compiles <c>{ $sum: "$field" }</c> and its like.</summary>
internal static class AccumulatorParser
{
    public static AccumulatorField Parse(string name, BsonValue source, Variables variables)
    {
        if (name.Contains('.') || name.StartsWith('$'))
        {
            throw new CommandException(
                ErrorCode.Location40235, $"The field name '{name}' cannot contain '.' or begin with '$'");
        }

        if (!ExpressionParser.IsOperator(source) || source.AsDocument.CountElements() != 1)
        {
            throw new CommandException(ErrorCode.Location40234, $"The field '{name}' must be an accumulator object");
        }

        var elements = source.AsDocument.GetEnumerator();
        elements.MoveNext();
        var (accumulator, operand) = elements.Current;
        var isCount = accumulator == "$count" || (accumulator == "$sum" && operand == 1);
        return isCount
            ? AccumulatorField.Counting(name)
            : new AccumulatorField(name, ExpressionParser.Parse(operand, variables), Find(accumulator));
    }

    private static Func<Accumulator> Find(string accumulator) => accumulator switch
    {
        "$sum" => static () => new SumAccumulator(),
        "$avg" => static () => new AverageAccumulator(),
        "$min" => static () => new ExtremeAccumulator(isMaximum: false),
        "$max" => static () => new ExtremeAccumulator(isMaximum: true),
        "$first" => static () => new FirstAccumulator(),
        "$last" => static () => new LastAccumulator(),
        "$push" => static () => new PushAccumulator(),
        "$addToSet" => static () => new AddToSetAccumulator(),
        _ => throw new CommandException(ErrorCode.Location15952, $"unknown group operator '{accumulator}'"),
    };
}
