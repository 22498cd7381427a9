using System.Numerics;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Keys;

/// <summary>Which double a decimal lies at or, seen from zero, behind.</summary>
internal static class TruncatedDouble
{
    private const ulong ExactInDouble = 1UL << 53;

    /// <summary>The double next to a number on the side of zero, and whether it is the number.</summary>
    public static double Of(Decimal128 number, out bool isExact)
    {
        isExact = true;
        if (number.IsNaN || number.IsInfinity)
        {
            return number.ToDouble();
        }

        if (number.Coefficient == 0)
        {
            return 0;
        }

        var nearest = Math.Abs(number.ToDouble());
        var magnitude = IsSmallWhole(number) ? nearest : Truncate(number, nearest, out isExact);
        return number.IsNegative ? -magnitude : magnitude;
    }

    private static bool IsSmallWhole(Decimal128 number) =>
        number.Exponent == 0 && number.Coefficient <= ExactInDouble;

    private static double Truncate(Decimal128 number, double nearest, out bool isExact)
    {
        if (double.IsInfinity(nearest))
        {
            isExact = false;
            return double.MaxValue;
        }

        var comparison = CompareMagnitude(number, nearest);
        isExact = comparison == 0;
        return comparison < 0 ? Math.BitDecrement(nearest) : nearest;
    }

    /// <summary>Compares the exact magnitude with a double that is not negative.</summary>
    private static int CompareMagnitude(Decimal128 number, double other)
    {
        const int fractionBits = 52;
        const int denormalExponent = -1074;
        var bits = BitConverter.DoubleToInt64Bits(other);
        var biased = (int)(bits >> fractionBits);
        var fraction = bits & ((1L << fractionBits) - 1);
        BigInteger right = biased == 0 ? fraction : fraction | (1L << fractionBits);
        var binaryExponent = biased == 0 ? denormalExponent : biased + denormalExponent - 1;

        BigInteger left = number.Coefficient;
        Scale(ref left, ref right, number.Exponent, power => BigInteger.Pow(10, power));
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
