using HeritageCatalog.Bson.Decimals;

namespace HeritageCatalog.Bson;

/// <content>
/// Arithmetic of IEEE 754-2008, "Formats" and "Operations": each result is the exact one rounded to 34 digits, half to
/// even. What does not need rounding has the exponent that the standard prefers, so that 1.10 + 0.1 is 1.20.
/// </content>
public readonly partial record struct Decimal128
{
    // So many digits of a sum, a product or a quotient decide how its 34 are rounded.
    private const int EnoughDigits = MaxDigits + 1;

    // A power of two: this many, then half of it and so on are 63 together, more than there can be.
    private const int MostZerosAtOnce = 32;

    private bool IsSpecial => (_high & InfinityBits) == InfinityBits;

    /// <summary>Adds; opposite infinities give not-a-number.</summary>
    public static Decimal128 operator +(Decimal128 left, Decimal128 right)
    {
        if (left.IsSpecial || right.IsSpecial)
        {
            return AddSpecial(left, right);
        }

        return left.Exponent >= right.Exponent ? AddFinite(left, right) : AddFinite(right, left);
    }

    /// <summary>Subtracts; equal infinities give not-a-number.</summary>
    public static Decimal128 operator -(Decimal128 left, Decimal128 right) => left + -right;

    /// <summary>Turns the sign round, of zero and infinity too.</summary>
    public static Decimal128 operator -(Decimal128 number) =>
        number.IsNaN ? number : new Decimal128(number._high ^ SignBit, number._low);

    /// <summary>Multiplies; zero times infinity gives not-a-number.</summary>
    public static Decimal128 operator *(Decimal128 left, Decimal128 right)
    {
        var isNegative = left.IsNegative != right.IsNegative;
        if (left.IsSpecial || right.IsSpecial)
        {
            return FindNaN(left, right) ?? (left.IsZero || right.IsZero ? NaN : Infinity(isNegative));
        }

        var (mine, its, exponent) = (left.Coefficient, right.Coefficient, left.Exponent + right.Exponent);
        var excess = PowersOfTen.CountDigits(mine) + PowersOfTen.CountDigits(its) - PowersOfTen.Last;
        if (excess <= 0)
        {
            return Round(isNegative, mine * its, exponent, isMore: false);
        }

        var product = WideProduct.Of(mine, its).CutDigits(excess, out var isMore);
        return Round(isNegative, product, exponent + excess, isMore);
    }

    /// <summary>
    /// Divides; a number that is not zero gives infinity when divided by zero, and zero by zero not-a-number.
    /// </summary>
    public static Decimal128 operator /(Decimal128 left, Decimal128 right)
    {
        var isNegative = left.IsNegative != right.IsNegative;
        if (left.IsSpecial || right.IsSpecial)
        {
            return FindNaN(left, right) ?? (!left.IsInfinity ? Encode(isNegative, 0, MinExponent)
                : right.IsInfinity ? NaN
                : Infinity(isNegative));
        }

        if (right.Coefficient == 0)
        {
            return left.Coefficient == 0 ? NaN : Infinity(isNegative);
        }

        return DivideFinite(isNegative, left, right);
    }

    private static Decimal128 AddSpecial(Decimal128 left, Decimal128 right)
    {
        if (FindNaN(left, right) is { } nan)
        {
            return nan;
        }

        return left.IsInfinity && right.IsInfinity && left.IsNegative != right.IsNegative ? NaN
            : left.IsInfinity ? left
            : right;
    }

    // The high one has the greater exponent. It is given zeros until the exponents meet; where they are too far apart
    // for that, the low one loses digits far behind those of the result, and only that it did is remembered.
    private static Decimal128 AddFinite(Decimal128 high, Decimal128 low)
    {
        var (upper, lower) = (high.Coefficient, low.Coefficient);
        var distance = high.Exponent - low.Exponent;
        var room = PowersOfTen.Last - 1 - PowersOfTen.CountDigits(upper);
        if (upper == 0 || distance <= room)
        {
            upper *= upper == 0 ? 1 : PowersOfTen.Of(distance);
            return AddAligned(high.IsNegative, upper, low.IsNegative, lower, low.Exponent, isMore: false);
        }

        var isMore = CutDigits(ref lower, distance - room);
        upper *= PowersOfTen.Of(room);
        return AddAligned(high.IsNegative, upper, low.IsNegative, lower, high.Exponent - room, isMore);
    }

    // With more behind it, the lower one is always far smaller.
    private static Decimal128 AddAligned(
        bool isUpperNegative, UInt128 upper, bool isLowerNegative, UInt128 lower, int exponent, bool isMore)
    {
        if (isUpperNegative == isLowerNegative)
        {
            return Round(isUpperNegative, upper + lower, exponent, isMore);
        }

        return upper > lower
            ? Round(isUpperNegative, upper - lower - (isMore ? UInt128.One : 0), exponent, isMore)
            : Round(isLowerNegative && upper != lower, lower - upper, exponent, isMore);
    }

    private static bool CutDigits(ref UInt128 coefficient, int count)
    {
        var whole = coefficient;
        coefficient = count <= PowersOfTen.Last ? whole / PowersOfTen.Of(count) : 0;
        return coefficient == 0 ? whole != 0 : coefficient * PowersOfTen.Of(count) != whole;
    }

    // Division on paper, with as many digits at once as fit behind the remainder.
    private static Decimal128 DivideFinite(bool isNegative, Decimal128 left, Decimal128 right)
    {
        var divisor = right.Coefficient;
        var preferred = left.Exponent - right.Exponent;
        var exponent = preferred;
        var most = PowersOfTen.Last - PowersOfTen.CountDigits(divisor);
        var (quotient, remainder) = UInt128.DivRem(left.Coefficient, divisor);
        while (remainder != 0 && quotient < PowersOfTen.Of(EnoughDigits - 1))
        {
            var digits = quotient == 0 ? 0 : PowersOfTen.CountDigits(quotient);
            var count = Math.Min(most, EnoughDigits - digits);
            (var next, remainder) = UInt128.DivRem(remainder * PowersOfTen.Of(count), divisor);
            quotient = (quotient * PowersOfTen.Of(count)) + next;
            exponent -= count;
        }

        if (remainder == 0)
        {
            DropZeros(ref quotient, ref exponent, preferred);
        }

        return Round(isNegative, quotient, exponent, remainder != 0);
    }

    private static void DropZeros(ref UInt128 coefficient, ref int exponent, int preferred)
    {
        for (var count = MostZerosAtOnce; count > 0; count /= 2)
        {
            var shorter = coefficient;
            if (count <= preferred - exponent && !CutDigits(ref shorter, count))
            {
                coefficient = shorter;
                exponent += count;
            }
        }
    }

    private static Decimal128? FindNaN(Decimal128 left, Decimal128 right) =>
        left.IsNaN ? left.Quieten() : right.IsNaN ? right.Quieten() : null;

    private static Decimal128 Infinity(bool isNegative) => isNegative ? NegativeInfinity : PositiveInfinity;

    // What was to be signalled is, by being not-a-number from here on.
    private Decimal128 Quieten() => new(_high & ~SignallingBit, _low);
}
