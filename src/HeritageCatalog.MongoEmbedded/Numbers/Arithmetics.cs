using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Numbers;

/// <summary>
/// Arithmetic across the numeric types: the result has the wider type of the two, an int that overflows becomes a
/// long, and a long that overflows becomes a double.
/// </summary>
internal static class Arithmetics
{
    // What a double tells for sure when it was once written as a decimal (MongoDB manual, "$toDecimal").
    private const int DigitsOfDouble = 15;

    public static BsonValue Add(BsonValue left, BsonValue right) => FindWider(left, right) switch
    {
        BsonType.Decimal128 => BsonValue.From(ToDecimal(left) + ToDecimal(right)),
        BsonType.Double => left.ToDouble() + right.ToDouble(),
        var type => FitWhole(type, (Int128)left.ToInt64() + right.ToInt64()) ?? left.ToDouble() + right.ToDouble(),
    };

    public static BsonValue Subtract(BsonValue left, BsonValue right) => FindWider(left, right) switch
    {
        BsonType.Decimal128 => BsonValue.From(ToDecimal(left) - ToDecimal(right)),
        BsonType.Double => left.ToDouble() - right.ToDouble(),
        var type => FitWhole(type, (Int128)left.ToInt64() - right.ToInt64()) ?? left.ToDouble() - right.ToDouble(),
    };

    public static BsonValue Multiply(BsonValue left, BsonValue right) => FindWider(left, right) switch
    {
        BsonType.Decimal128 => BsonValue.From(ToDecimal(left) * ToDecimal(right)),
        BsonType.Double => left.ToDouble() * right.ToDouble(),
        var type => FitWhole(type, (Int128)left.ToInt64() * right.ToInt64()) ?? left.ToDouble() * right.ToDouble(),
    };

    /// <summary>A double, or a decimal where one of the two is.</summary>
    public static BsonValue Divide(BsonValue left, BsonValue right) =>
        FindWider(left, right) == BsonType.Decimal128
            ? BsonValue.From(ToDecimal(left) / ToDecimal(right))
            : left.ToDouble() / right.ToDouble();

    /// <summary>Says whether a number is zero, of either sign.</summary>
    public static bool IsZero(BsonValue number) =>
        number.Type == BsonType.Decimal128 ? number.AsDecimal128.IsZero : number.ToDouble() == 0;

    /// <summary>A whole number in the narrower of the two types that can hold it.</summary>
    public static BsonValue ToSmallest(long number) =>
        number is >= int.MinValue and <= int.MaxValue ? BsonValue.From((int)number) : number;

    /// <summary>The sum from left to right; of ints alone it is an int whenever that can hold it.</summary>
    public static BsonValue Sum(BsonValue[] numbers) =>
        numbers.Length == 0 ? 0 : Narrow(numbers.Aggregate(Add), numbers);

    /// <summary>The product from left to right; of ints alone it is an int whenever that can hold it.</summary>
    public static BsonValue Product(BsonValue[] numbers) =>
        numbers.Length == 0 ? 1 : Narrow(numbers.Aggregate(Multiply), numbers);

    /// <summary>Says whether two whole numbers had to become doubles to be computed with.</summary>
    public static bool HasOverflowed(BsonValue left, BsonValue right, BsonValue result) =>
        result.Type == BsonType.Double && left.Type != BsonType.Double && right.Type != BsonType.Double;

    /// <summary>The decimal that a number takes part as where there is one: exact, but for doubles.</summary>
    private static Decimal128 ToDecimal(BsonValue number) => number.Type switch
    {
        BsonType.Decimal128 => number.AsDecimal128,
        BsonType.Double => Decimal128.FromDouble(number.AsDouble, DigitsOfDouble),
        _ => Decimal128.FromInt64(number.ToInt64()),
    };

    private static BsonType FindWider(BsonValue left, BsonValue right) => (left.Type, right.Type) switch
    {
        (BsonType.Decimal128, _) or (_, BsonType.Decimal128) => BsonType.Decimal128,
        (BsonType.Double, _) or (_, BsonType.Double) => BsonType.Double,
        (BsonType.Int64, _) or (_, BsonType.Int64) => BsonType.Int64,
        _ => BsonType.Int32,
    };

    // Null where not even a long holds the number.
    private static BsonValue? FitWhole(BsonType type, Int128 number)
    {
        if (type == BsonType.Int32 && number >= int.MinValue && number <= int.MaxValue)
        {
            return (int)number;
        }

        return number >= long.MinValue && number <= long.MaxValue ? (long)number : default(BsonValue?);
    }

    private static BsonValue Narrow(BsonValue result, BsonValue[] numbers) =>
        result.Type == BsonType.Int64 && Array.TrueForAll(numbers, number => number.Type == BsonType.Int32)
            ? ToSmallest(result.AsInt64)
            : result;
}
