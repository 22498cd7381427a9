using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace HeritageCatalog.MongoEmbedded.Keys;

/// <summary>What a decimal holds besides finite numbers.</summary>
internal enum DecimalKind : byte
{
    Finite,
    Infinity,
    NaN,
}

/// <summary>A decimal number taken apart: coefficient times ten to the exponent.</summary>
internal readonly record struct DecimalParts(bool IsNegative, UInt128 Coefficient, int Exponent, DecimalKind Kind)
{
    /// <summary>Digits of the largest 128-bit coefficient.</summary>
    public const int MostDigits = 39;

    private const int ExponentBias = 6176;
    private const int ExponentMask = 0x3FFF;

    private static readonly UInt128 LargestCoefficient = UInt128.Parse(
        new string('9', 34), CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads the sixteen bytes of BSON's decimal (IEEE 754, decimal128, binary integer significand).
    /// <code>
    /// sign 1 | exponent 14 | coefficient 113        usual
    /// sign 1 | 11110 infinity, 11111 not a number
    /// sign 1 | 11 exponent 14 | ...                 coefficient out of range: zero
    /// </code>
    /// </summary>
    public static DecimalParts Read(ReadOnlySpan<byte> bytes)
    {
        var low = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var high = BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]);
        var isNegative = high >> 63 != 0;
        var combination = (int)(high >> 58) & 0x1F;
        if (combination >= 0x1E)
        {
            return new(isNegative, 0, 0, combination == 0x1E ? DecimalKind.Infinity : DecimalKind.NaN);
        }

        if (combination >= 0x18)
        {
            return new(isNegative, 0, 0, DecimalKind.Finite);
        }

        var coefficient = new UInt128(high & ((1UL << 49) - 1), low);
        var exponent = ((int)(high >> 49) & ExponentMask) - ExponentBias;
        return new(isNegative, coefficient > LargestCoefficient ? 0 : coefficient, exponent, DecimalKind.Finite);
    }

    /// <summary>The double next to this number on the side of zero, and whether it is this number.</summary>
    public double TruncateToDouble(out bool isExact)
    {
        isExact = true;
        if (Kind == DecimalKind.NaN)
        {
            return double.NaN;
        }

        if (Kind == DecimalKind.Infinity)
        {
            return IsNegative ? double.NegativeInfinity : double.PositiveInfinity;
        }

        if (Coefficient == 0)
        {
            return 0;
        }

        var magnitude = TruncateMagnitude(out isExact);
        return IsNegative ? -magnitude : magnitude;
    }

    private double TruncateMagnitude(out bool isExact)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Coefficient}E{Exponent}");
        var nearest = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(nearest))
        {
            isExact = false;
            return double.MaxValue;
        }

        var comparison = CompareMagnitude(nearest);
        isExact = comparison == 0;
        return comparison < 0 ? Math.BitDecrement(nearest) : nearest;
    }

    /// <summary>Compares the exact magnitude with a double that is not negative.</summary>
    private int CompareMagnitude(double other)
    {
        const int fractionBits = 52;
        const int denormalExponent = -1074;
        var bits = BitConverter.DoubleToInt64Bits(other);
        var biased = (int)(bits >> fractionBits);
        var fraction = bits & ((1L << fractionBits) - 1);
        BigInteger right = biased == 0 ? fraction : fraction | (1L << fractionBits);
        var binaryExponent = biased == 0 ? denormalExponent : biased + denormalExponent - 1;

        BigInteger left = Coefficient;
        Scale(ref left, ref right, Exponent, power => BigInteger.Pow(10, power));
        Scale(ref right, ref left, binaryExponent, power => BigInteger.One << power);
        return left.CompareTo(right);
    }

    private static void Scale(ref BigInteger number, ref BigInteger other, int exponent, Func<int, BigInteger> power)
    {
        if (exponent >= 0)
        {
            number *= power(exponent);
        }
        else
        {
            other *= power(-exponent);
        }
    }
}
