using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Numbers;

/// <summary>
/// Arithmetic across the numeric types: the result has the wider type of the two, an int that overflows becomes a
/// long, and a long that overflows becomes a double.
/// </summary>
internal static class Arithmetics
{
    public static BsonValue Add(BsonValue left, BsonValue right) => Combine(
        left, right, static (x, y) => x + y, static (x, y) => x + y, static (x, y) => x + y);

    public static BsonValue Subtract(BsonValue left, BsonValue right) => Combine(
        left, right, static (x, y) => x - y, static (x, y) => x - y, static (x, y) => x - y);

    public static BsonValue Multiply(BsonValue left, BsonValue right) => Combine(
        left, right, static (x, y) => x * y, static (x, y) => x * y, static (x, y) => x * y);

    /// <summary>Divides decimals, or a decimal by a whole number that is not zero.</summary>
    public static BsonValue Divide(BsonValue left, BsonValue right) =>
        CombineDecimals(left, right, static (x, y) => x / y, static (x, y) => x / y);

    /// <summary>A whole number in the narrower of the two types that can hold it.</summary>
    public static BsonValue ToSmallest(long number) =>
        number is >= int.MinValue and <= int.MaxValue ? BsonValue.From((int)number) : number;

    /// <summary>Says whether a whole-number sum of two whole numbers does not fit into a long.</summary>
    public static bool AddOverflows(BsonValue left, BsonValue right) =>
        IsWhole(left) && IsWhole(right) && (Int128)left.ToInt64() + right.ToInt64() is var sum
        && (sum < long.MinValue || sum > long.MaxValue);

    private static BsonValue Combine(
        BsonValue left,
        BsonValue right,
        Func<Int128, Int128, Int128> whole,
        Func<double, double, double> real,
        Func<decimal, decimal, decimal> exact)
    {
        if (left.Type == BsonType.Decimal128 || right.Type == BsonType.Decimal128)
        {
            return CombineDecimals(left, right, real, exact);
        }

        if (!IsWhole(left) || !IsWhole(right))
        {
            return real(left.ToDouble(), right.ToDouble());
        }

        var result = whole(left.ToInt64(), right.ToInt64());
        if (left.Type == BsonType.Int32
            && right.Type == BsonType.Int32
            && result >= int.MinValue
            && result <= int.MaxValue)
        {
            return (int)result;
        }

        return result >= long.MinValue && result <= long.MaxValue ? BsonValue.From((long)result) : (double)result;
    }

    /// <summary>
    /// Decimals are computed with 28 digits; beyond the range of those, as doubles, and said to be decimals.
    /// </summary>
    private static BsonValue CombineDecimals(
        BsonValue left, BsonValue right, Func<double, double, double> real, Func<decimal, decimal, decimal> exact)
    {
        try
        {
            return exact(ToDecimal(left), ToDecimal(right));
        }
        catch (OverflowException)
        {
            return BsonValue.From(Decimal128.FromDouble(real(left.ToDouble(), right.ToDouble())));
        }
    }

    private static decimal ToDecimal(BsonValue value) => value.Type switch
    {
        BsonType.Decimal128 => value.AsDecimal128.ToDecimal(),
        BsonType.Double => (decimal)value.AsDouble,
        _ => value.ToInt64(),
    };

    private static bool IsWhole(BsonValue value) => value.Type is BsonType.Int32 or BsonType.Int64;
}
