using System.Globalization;
using System.Numerics;
using HeritageCatalog.Bson.Decimals;

namespace HeritageCatalog.Bson;

/// <content>Conversions from and to the other types of numbers.</content>
public readonly partial record struct Decimal128
{
    // Whole numbers up to here, and powers of ten up to there, are doubles exactly: one division of them rounds once.
    private const ulong ExactInDouble = 1UL << 53;
    private const int PowersInDouble = 22;

    // Sign, coefficient, E, sign, four digits.
    private const int MostCharacters = MaxDigits + 7;

    private static readonly double[] DoublePowers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ];

    /// <summary>Converts without loss; the number of decimal places is kept.</summary>
    public static Decimal128 FromDecimal(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var coefficient = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        return Encode(parts[3] < 0, coefficient, -((parts[3] >> 16) & 0xFF));
    }

    /// <summary>Converts without loss.</summary>
    public static Decimal128 FromInt64(long number) => Encode(number < 0, (UInt128)Int128.Abs(number), 0);

    /// <summary>Converts to the nearest decimal: beyond 34 digits it is rounded.</summary>
    public static Decimal128 FromInt128(Int128 number) =>
        Round(number < 0, number < 0 ? UInt128.Zero - (UInt128)number : (UInt128)number, 0, isMore: false);

    /// <summary>Converts to the shortest decimal that reads back as the same double.</summary>
    public static Decimal128 FromDouble(double number) => Parse(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>
    /// Converts to the decimal nearest to what the double is worth, which is rarely the one it was written as: 0.1
    /// becomes 0.1000000000000000055511151231257827.
    /// </summary>
    public static Decimal128 FromDoubleExactly(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? NaN : Infinity(number < 0);
        }

        const int fractionBits = 52;
        const int leastExponent = -1074;
        var bits = BitConverter.DoubleToUInt64Bits(Math.Abs(number));
        var biased = (int)(bits >> fractionBits);
        var fraction = bits & ((1UL << fractionBits) - 1);
        var significand = biased == 0 ? fraction : fraction | (1UL << fractionBits);
        return FromBinary(double.IsNegative(number), significand, leastExponent + Math.Max(biased - 1, 0));
    }

    /// <summary>Converts to that many significant digits, with zeros behind where there are fewer.</summary>
    /// <param name="number">Zero, infinity and not-a-number have no digits and stay as they are.</param>
    /// <param name="digits">1 to 34.</param>
    public static Decimal128 FromDouble(double number, int digits)
    {
        var exact = FromDoubleExactly(number);
        if (exact.IsSpecial || exact.Coefficient == 0)
        {
            return exact;
        }

        var (coefficient, exponent) = exact.Widen();
        var dropped = MaxDigits - digits;
        var rounded = dropped == 0 ? coefficient : RoundDigits(coefficient, dropped, isMore: false);
        var isOneMore = rounded == PowersOfTen.Of(digits);
        return Encode(exact.IsNegative, isOneMore ? rounded / 10 : rounded, exponent + dropped + (isOneMore ? 1 : 0));
    }

    /// <summary>Converts without loss.</summary>
    /// <exception cref="OverflowException">A <see cref="decimal"/> cannot hold the number exactly.</exception>
    public decimal ToDecimal()
    {
        if (decimal.TryParse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && FromDecimal(number).CompareTo(this) == 0)
        {
            return number;
        }

        throw new OverflowException($"A decimal cannot hold {this} exactly.");
    }

    /// <summary>Converts to the nearest double: infinity beyond the largest.</summary>
    public double ToDouble()
    {
        if (IsSpecial)
        {
            return IsNaN ? double.NaN : IsNegative ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var (coefficient, exponent) = (Coefficient, Exponent);
        var magnitude = coefficient <= ExactInDouble && Math.Abs(exponent) <= PowersInDouble
            ? Scale((ulong)coefficient, exponent)
            : ParseDouble(coefficient, exponent);
        return IsNegative ? -magnitude : magnitude;
    }

    /// <summary>Converts a whole number in range, and says whether it could.</summary>
    public bool TryToInt64(out long number)
    {
        number = 0;
        if (IsSpecial || !TryToWhole(out var magnitude))
        {
            return false;
        }

        const ulong mostNegative = 1UL << 63;
        var fits = IsNegative ? magnitude <= mostNegative : magnitude < mostNegative;
        number = !fits ? 0 : IsNegative ? (long)(0 - (ulong)magnitude) : (long)magnitude;
        return fits;
    }

    private static Decimal128 FromBinary(bool isNegative, ulong significand, int exponent)
    {
        if (significand == 0)
        {
            return Encode(isNegative, 0, 0);
        }

        // An odd significand has as many decimal places as it is halved, each taken away by a factor of five.
        var zeros = BitOperations.TrailingZeroCount(significand);
        significand >>= zeros;
        exponent += zeros;
        BigInteger coefficient = significand;
        coefficient = exponent >= 0 ? coefficient << exponent : coefficient * BigInteger.Pow(5, -exponent);
        // The estimate of the digits is up to two too small; enough of them stay for rounding.
        var excess = (int)(coefficient.GetBitLength() * 1233 >> 12) - (PowersOfTen.Last - 2);
        var isMore = false;
        if (excess > 0)
        {
            coefficient = BigInteger.DivRem(coefficient, BigInteger.Pow(10, excess), out var remainder);
            isMore = !remainder.IsZero;
        }

        return Round(isNegative, (UInt128)coefficient, Math.Min(exponent, 0) + Math.Max(excess, 0), isMore);
    }

    private static double Scale(ulong coefficient, int exponent) =>
        exponent < 0 ? coefficient / DoublePowers[-exponent] : coefficient * DoublePowers[exponent];

    private static double ParseDouble(UInt128 coefficient, int exponent)
    {
        Span<char> text = stackalloc char[MostCharacters];
        text.TryWrite(CultureInfo.InvariantCulture, $"{coefficient}E{exponent}", out var length);
        return double.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private bool TryToWhole(out UInt128 magnitude)
    {
        var exponent = Exponent;
        magnitude = Coefficient;
        if (magnitude == 0 || exponent == 0)
        {
            return true;
        }

        if (exponent < 0)
        {
            return !CutDigits(ref magnitude, -exponent);
        }

        var fits = exponent <= PowersOfTen.Last - PowersOfTen.CountDigits(magnitude);
        magnitude *= fits ? PowersOfTen.Of(exponent) : 0;
        return fits;
    }
}
