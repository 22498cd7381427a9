namespace HeritageCatalog.Bson.Decimals;

/// <summary>The 256 bits of a product of two 128-bit numbers, in four parts, the lowest first.</summary>
internal readonly record struct WideProduct(ulong Part0, ulong Part1, ulong Part2, ulong Part3)
{
    // The largest power of ten in 64 bits.
    private const int DigitsAtOnce = 19;

    public static WideProduct Of(UInt128 left, UInt128 right)
    {
        var (leftHigh, leftLow) = ((ulong)(left >> 64), (ulong)left);
        var (rightHigh, rightLow) = ((ulong)(right >> 64), (ulong)right);
        var low = (UInt128)leftLow * rightLow;
        var high = (UInt128)leftHigh * rightHigh;
        var middle = ((UInt128)leftHigh * rightLow) + (ulong)(low >> 64);
        var otherMiddle = ((UInt128)leftLow * rightHigh) + (ulong)middle;
        high += (ulong)(middle >> 64);
        high += (ulong)(otherMiddle >> 64);
        return new WideProduct((ulong)low, (ulong)otherMiddle, (ulong)high, (ulong)(high >> 64));
    }

    /// <summary>Cuts the last digits off, which has to leave no more than 128 bits hold.</summary>
    /// <param name="count">How many digits.</param>
    /// <param name="isMore">Whether any of them is not zero.</param>
    public UInt128 CutDigits(int count, out bool isMore)
    {
        var rest = this;
        isMore = false;
        for (var left = count; left > 0; left -= DigitsAtOnce)
        {
            rest = rest.Divide((ulong)PowersOfTen.Of(Math.Min(left, DigitsAtOnce)), out var remainder);
            isMore |= remainder != 0;
        }

        return new UInt128(rest.Part1, rest.Part0);
    }

    private WideProduct Divide(ulong divisor, out ulong remainder)
    {
        remainder = 0;
        var part3 = DividePart(Part3, divisor, ref remainder);
        var part2 = DividePart(Part2, divisor, ref remainder);
        var part1 = DividePart(Part1, divisor, ref remainder);
        var part0 = DividePart(Part0, divisor, ref remainder);
        return new WideProduct(part0, part1, part2, part3);
    }

    // One step of a division on paper, with a remainder that is smaller than the divisor.
    private static ulong DividePart(ulong part, ulong divisor, ref ulong remainder)
    {
        var (quotient, rest) = UInt128.DivRem(new UInt128(remainder, part), divisor);
        remainder = (ulong)rest;
        return (ulong)quotient;
    }
}
