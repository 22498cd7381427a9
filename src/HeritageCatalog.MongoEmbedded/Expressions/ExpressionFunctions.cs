using System.Collections.Frozen;
using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Keys;
using static HeritageCatalog.MongoEmbedded.Expressions.ExpressionFunction;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>The operators that expressions may use, by name.</summary>
internal static class ExpressionFunctions
{
    private const int Many = int.MaxValue;

    private static readonly Dictionary<string, ExpressionFunction> All = new()
    {
        ["$eq"] = Comparison(order => order == 0),
        ["$ne"] = Comparison(order => order != 0),
        ["$gt"] = Comparison(order => order > 0),
        ["$gte"] = Comparison(order => order >= 0),
        ["$lt"] = Comparison(order => order < 0),
        ["$lte"] = Comparison(order => order <= 0),
        ["$and"] = new(0, Many, ChoiceFunctions.And),
        ["$or"] = new(0, Many, ChoiceFunctions.Or),
        ["$cond"] = new(3, 3, ChoiceFunctions.Choose),
        ["$ifNull"] = new(2, Many, ChoiceFunctions.IfNull),
        ["$not"] = OfValues(1, 1, values => !values[0].ToBoolean()),
        ["$add"] = OfValues(0, Many, ArithmeticFunctions.Add),
        ["$multiply"] = OfValues(0, Many, ArithmeticFunctions.Multiply),
        ["$subtract"] = OfValues(2, 2, ArithmeticFunctions.Subtract),
        ["$divide"] = OfValues(2, 2, ArithmeticFunctions.Divide),
        ["$toDouble"] = OfValues(1, 1, ConversionFunctions.ToDouble),
        ["$objectToArray"] = OfValues(1, 1, ConversionFunctions.ToArray),
        ["$concat"] = OfValues(0, Many, Concatenate),
        ["$size"] = OfValues(1, 1, Size),
        ["$in"] = OfValues(2, 2, IsIn),
        ["$arrayElemAt"] = OfValues(2, 2, values => ItemAt(values[0], values[1])),
        ["$first"] = OfValues(1, 1, values => ItemAt(values[0], 0)),
        ["$last"] = OfValues(1, 1, values => ItemAt(values[0], -1)),
    };

    public static FrozenDictionary<string, ExpressionFunction> ByName { get; } = All.ToFrozenDictionary();

    private static ExpressionFunction Comparison(Func<int, bool> holds) =>
        OfValues(2, 2, values => holds(Compare(values[0], values[1])));

    // Here, unlike in filters and sorts, a field that is not there is less than null and equal to nothing else.
    private static int Compare(BsonValue left, BsonValue right) => (left.IsMissing, right.IsMissing) switch
    {
        (true, true) => 0,
        (true, false) => -CompareWithMissing(right),
        (false, true) => CompareWithMissing(left),
        _ => ValueOrder.Compare(left, right),
    };

    private static int CompareWithMissing(BsonValue value) => value.Type switch
    {
        BsonType.MinKey => -1,
        BsonType.Undefined => 0,
        _ => 1,
    };

    private static BsonValue Concatenate(BsonValue[] values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            if (value.IsNullOrMissing)
            {
                return BsonValue.Null;
            }

            text.Append(value.Type == BsonType.String
                ? value.AsString
                : throw new CommandException(ErrorCode.Location16702, "$concat only supports strings"));
        }

        return text.ToString();
    }

    private static BsonValue Size(BsonValue[] values) => values[0].Type == BsonType.Array
        ? values[0].AsArray.CountItems()
        : throw new CommandException(ErrorCode.Location17124, "The argument to $size must be an array");

    private static BsonValue IsIn(BsonValue[] values)
    {
        if (values[1].Type != BsonType.Array)
        {
            throw new CommandException(ErrorCode.Location40081, "$in requires an array as a second argument");
        }

        foreach (var item in values[1].AsArray)
        {
            if (Compare(item, values[0]) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static BsonValue ItemAt(BsonValue array, BsonValue position)
    {
        if (array.IsNullOrMissing || position.IsNullOrMissing)
        {
            return BsonValue.Null;
        }

        if (array.Type != BsonType.Array)
        {
            throw new CommandException(ErrorCode.Location28689, "an item is taken from an array only");
        }

        if (!position.TryToInt64(out var at))
        {
            throw new CommandException(
                position.IsNumber ? ErrorCode.Location28691 : ErrorCode.Location28690,
                $"an item of an array is at a whole number, not at {position}");
        }

        var items = array.AsArray.ToList();
        at = at < 0 ? at + items.Count : at;
        return at >= 0 && at < items.Count ? items[(int)at] : default;
    }
}
