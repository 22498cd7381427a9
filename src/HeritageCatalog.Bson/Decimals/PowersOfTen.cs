using System.Numerics;

namespace HeritageCatalog.Bson.Decimals;

/// <summary>The powers of ten that 128 bits hold, and counting by them.</summary>
internal static class PowersOfTen
{
    /// <summary>Exponent of the largest one.</summary>
    public const int Last = 38;

    private static readonly UInt128[] Powers = Build();

    public static UInt128 Of(int exponent) => Powers[exponent];

    /// <summary>How many digits a number is written with; one for zero.</summary>
    public static int CountDigits(UInt128 number)
    {
        // A bit is log10(2), a little more than 1233 / 4096, of a digit; the estimate is right or one too small.
        var estimate = (CountBits(number) * 1233) >> 12;
        return Math.Max(estimate + (number >= Powers[estimate] ? 1 : 0), 1);
    }

    private static int CountBits(UInt128 number)
    {
        var high = (ulong)(number >> 64);
        return high == 0
            ? 64 - BitOperations.LeadingZeroCount((ulong)number)
            : 128 - BitOperations.LeadingZeroCount(high);
    }

    private static UInt128[] Build()
    {
        var powers = new UInt128[Last + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }
}
