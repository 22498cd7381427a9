using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Commands;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Numbers;

namespace HeritageCatalog.MongoEmbedded.Expressions;

/// <summary>Operators on numbers; a date counts as its milliseconds, and null makes the result null.</summary>
internal static class ArithmeticFunctions
{
    /// <summary><c>$add</c>: with a date among the numbers, a date.</summary>
    public static BsonValue Add(BsonValue[] values)
    {
        BsonValue date = default;
        var numbers = new List<BsonValue>(values.Length);
        foreach (var value in values)
        {
            if (value.IsNullOrMissing)
            {
                return BsonValue.Null;
            }

            if (value.Type == BsonType.DateTime)
            {
                // By the sum of what comes before it, then by each number that follows.
                date = date.IsMissing
                    ? Move(value, Arithmetics.Sum([.. numbers]), "$add")
                    : throw new CommandException(
                        ErrorCode.Location16612, "only one date allowed in an $add expression");
                continue;
            }

            var number = RequireNumber(value, "$add", "numeric or date");
            if (date.IsMissing)
            {
                numbers.Add(number);
            }
            else
            {
                date = Move(date, number, "$add");
            }
        }

        return date.IsMissing ? Arithmetics.Sum([.. numbers]) : date;
    }

    /// <summary><c>$multiply</c>.</summary>
    public static BsonValue Multiply(BsonValue[] values)
    {
        foreach (var value in values)
        {
            if (value.IsNullOrMissing)
            {
                return BsonValue.Null;
            }

            RequireNumber(value, "$multiply", "numeric");
        }

        return Arithmetics.Product(values);
    }

    /// <summary><c>$subtract</c>: dates are a number of milliseconds apart.</summary>
    public static BsonValue Subtract(BsonValue[] values)
    {
        var (left, right) = (values[0], values[1]);
        return (left.Type, right.Type) switch
        {
            _ when left.IsNullOrMissing || right.IsNullOrMissing => BsonValue.Null,
            _ when left.IsNumber && right.IsNumber => Arithmetics.Subtract(left, right),
            (BsonType.DateTime, BsonType.DateTime) => left.AsUnixMilliseconds - right.AsUnixMilliseconds,
            (BsonType.DateTime, _) when right.IsNumber => Move(left, Arithmetics.Subtract(0, right), "$subtract"),
            _ => throw new CommandException(
                ErrorCode.TypeMismatch,
                $"can't $subtract {TypeNames.Of(right.Type)} from {TypeNames.Of(left.Type)}"),
        };
    }

    /// <summary><c>$divide</c>: a double, or a decimal where one of the two is.</summary>
    public static BsonValue Divide(BsonValue[] values)
    {
        var (left, right) = (values[0], values[1]);
        if (left.IsNullOrMissing || right.IsNullOrMissing)
        {
            return BsonValue.Null;
        }

        RequireNumber(left, "$divide", "numeric");
        RequireNumber(right, "$divide", "numeric");
        return Arithmetics.IsZero(right)
            ? throw new CommandException(ErrorCode.BadValue, "can't $divide by zero")
            : Arithmetics.Divide(left, right);
    }

    private static BsonValue RequireNumber(BsonValue value, string name, string types) => value.IsNumber
        ? value
        : throw new CommandException(
            ErrorCode.TypeMismatch, $"{name} only supports {types} types, not {TypeNames.Of(value.Type)}");

    private static BsonValue Move(BsonValue date, BsonValue milliseconds, string name)
    {
        var moved = (decimal)date.AsUnixMilliseconds + RoundToMilliseconds(milliseconds, name);
        return moved is >= long.MinValue and <= long.MaxValue
            ? BsonValue.FromUnixMilliseconds((long)moved)
            : throw OutOfDates(name);
    }

    // Halves of doubles away from zero, those of decimals to the even number.
    private static long RoundToMilliseconds(BsonValue number, string name)
    {
        BsonValue rounded = number.Type switch
        {
            BsonType.Double => Math.Round(number.AsDouble, MidpointRounding.AwayFromZero),
            BsonType.Decimal128 => BsonValue.From(number.AsDecimal128.RoundToWhole()),
            _ => number,
        };
        return rounded.TryToInt64(out var whole) ? whole : throw OutOfDates(name);
    }

    private static CommandException OutOfDates(string name) => new(ErrorCode.Overflow, $"date overflow in {name}");
}
