using HeritageCatalog.Bson.Decimals;

namespace HeritageCatalog.Bson;

/// <content>Rounding to what 34 digits and the exponents from -6176 to 6111 hold, half to even.</content>
public readonly partial record struct Decimal128
{
    /// <summary>The nearest whole number, of two as near the even one; what is not finite stays as it is.</summary>
    public Decimal128 RoundToWhole()
    {
        if (IsSpecial || Exponent >= 0)
        {
            return this;
        }

        var places = -Exponent;
        return Encode(IsNegative, places > MaxDigits ? 0 : RoundDigits(Coefficient, places, isMore: false), 0);
    }

    /// <summary>Rounds coefficient times ten to the exponent.</summary>
    /// <param name="isNegative">The sign.</param>
    /// <param name="coefficient">All digits.</param>
    /// <param name="exponent">Of any size.</param>
    /// <param name="isMore">Whether something less than one in the last digit has been cut off before; then there are
    /// more digits than the result has.</param>
    private static Decimal128 Round(bool isNegative, UInt128 coefficient, int exponent, bool isMore)
    {
        var excess = Math.Max(PowersOfTen.CountDigits(coefficient) - MaxDigits, MinExponent - exponent);
        if (excess > 0)
        {
            coefficient = RoundDigits(coefficient, excess, isMore);
            exponent += excess;
        }

        if (coefficient == PowersOfTen.Of(MaxDigits))
        {
            coefficient /= 10;
            exponent++;
        }

        return exponent <= MaxExponent
            ? Encode(isNegative, coefficient, exponent)
            : Clamp(isNegative, coefficient, exponent);
    }

    // The last digit that goes decides, and where it is 5 whether there is more behind it, then whether it stays odd.
    private static UInt128 RoundDigits(UInt128 coefficient, int count, bool isMore)
    {
        isMore |= CutDigits(ref coefficient, count - 1);
        var (kept, last) = UInt128.DivRem(coefficient, 10);
        var isUp = last > 5 || (last == 5 && (isMore || UInt128.IsOddInteger(kept)));
        return isUp ? kept + 1 : kept;
    }

    // A great exponent becomes zeros behind the digits, as far as there is room for them.
    private static Decimal128 Clamp(bool isNegative, UInt128 coefficient, int exponent)
    {
        if (coefficient == 0)
        {
            return Encode(isNegative, 0, MaxExponent);
        }

        var zeros = exponent - MaxExponent;
        return zeros <= MaxDigits - PowersOfTen.CountDigits(coefficient)
            ? Encode(isNegative, coefficient * PowersOfTen.Of(zeros), MaxExponent)
            : Infinity(isNegative);
    }
}
