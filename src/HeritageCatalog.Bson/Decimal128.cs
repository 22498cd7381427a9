using System.Buffers.Binary;
using HeritageCatalog.Bson.Decimals;

namespace HeritageCatalog.Bson;

/// <summary>A decimal floating point number of up to 34 digits (IEEE 754, binary integer encoding).</summary>
/// <remarks>
/// <code>
/// bit 127  126 .. 113          112 .. 0
///   sign   exponent + 6176     coefficient     unless bits 126 and 125 are both set:
///   sign   11110 infinity, 11111 NaN, else a coefficient beyond 34 digits, which reads as zero
/// </code>
/// Equality is of the bits, so 1.0 and 1.00 differ; <see cref="CompareTo"/> compares what they are worth.
/// Arithmetic keeps trailing zeros as IEEE 754 says: 1.10 + 0.1 is 1.20.
/// </remarks>
public readonly partial record struct Decimal128 : IComparable<Decimal128>
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 16;

    internal const int MaxDigits = 34;
    internal const int MinExponent = -6176;
    internal const int MaxExponent = 6111;

    private const ulong SignBit = 1UL << 63;
    private const ulong InfinityBits = 0x7800_0000_0000_0000;
    private const ulong NaNBits = 0x7C00_0000_0000_0000;
    private const ulong SpecialMask = NaNBits;
    private const ulong SignallingBit = 0x0200_0000_0000_0000;
    private const ulong LargeCoefficientBits = 0x6000_0000_0000_0000;
    private const int ExponentShift = 49;
    private const ulong ExponentMask = 0x3FFF;

    private readonly ulong _high;
    private readonly ulong _low;

    private Decimal128(ulong high, ulong low) => (_high, _low) = (high, low);

    /// <summary>Not a number.</summary>
    public static Decimal128 NaN => new(NaNBits, 0);

    /// <summary>Larger than every number.</summary>
    public static Decimal128 PositiveInfinity => new(InfinityBits, 0);

    /// <summary>Smaller than every number.</summary>
    public static Decimal128 NegativeInfinity => new(InfinityBits | SignBit, 0);

    /// <summary>True below zero, and for minus zero.</summary>
    public bool IsNegative => (_high & SignBit) != 0;

    /// <summary>True for every encoding of not-a-number.</summary>
    public bool IsNaN => (_high & SpecialMask) == NaNBits;

    /// <summary>True for both infinities.</summary>
    public bool IsInfinity => (_high & SpecialMask) == InfinityBits;

    /// <summary>True for every zero, whatever its sign and exponent.</summary>
    public bool IsZero => !IsNaN && !IsInfinity && Coefficient == 0;

    /// <summary>What the coefficient of a number is multiplied with, as a power of ten: -6176 to 6111.</summary>
    public int Exponent => HasLargeCoefficient
        ? (int)((_high >> (ExponentShift - 2)) & ExponentMask) + MinExponent
        : (int)((_high >> ExponentShift) & ExponentMask) + MinExponent;

    /// <summary>The digits of a number without its sign, up to 34 of them.</summary>
    public UInt128 Coefficient
    {
        get
        {
            var stored = new UInt128(_high & ((1UL << ExponentShift) - 1), _low);
            return HasLargeCoefficient || stored >= PowersOfTen.Of(MaxDigits) ? 0 : stored;
        }
    }

    /// <summary>Takes the sixteen bytes as they are on the wire.</summary>
    public static Decimal128 FromBytes(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes));

    /// <summary>Orders numbers by what they are worth; not-a-number comes first, as on the server.</summary>
    public int CompareTo(Decimal128 other)
    {
        if (IsNaN || other.IsNaN)
        {
            return other.IsNaN.CompareTo(IsNaN);
        }

        var sign = Sign;
        var bySign = sign.CompareTo(other.Sign);
        return bySign != 0 || sign == 0 ? bySign : sign * CompareMagnitude(other);
    }

    /// <summary>Copies the sixteen bytes as they are on the wire.</summary>
    public void WriteTo(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _low);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[8..], _high);
    }

    private bool HasLargeCoefficient => (_high & LargeCoefficientBits) == LargeCoefficientBits;

    private int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    private int CompareMagnitude(Decimal128 other)
    {
        if (IsInfinity || other.IsInfinity)
        {
            return IsInfinity.CompareTo(other.IsInfinity);
        }

        var (mine, myExponent) = Widen();
        var (its, itsExponent) = other.Widen();
        var byExponent = myExponent.CompareTo(itsExponent);
        return byExponent != 0 ? byExponent : mine.CompareTo(its);
    }

    // Scales a coefficient that is not zero to all 34 digits, so that exponents compare before digits do.
    private (UInt128 Coefficient, int Exponent) Widen()
    {
        var missing = MaxDigits - PowersOfTen.CountDigits(Coefficient);
        return (Coefficient * PowersOfTen.Of(missing), Exponent - missing);
    }

    private static Decimal128 Encode(bool isNegative, UInt128 coefficient, int exponent)
    {
        var high = (ulong)(coefficient >> 64) | ((ulong)(exponent - MinExponent) << ExponentShift);
        return new Decimal128(isNegative ? high | SignBit : high, (ulong)coefficient);
    }
}
