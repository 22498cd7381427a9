using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Keys;

/// <summary>
/// Encodes the four numeric types into one order, exactly: 1, 1.0 and decimal 1 are the same bytes, and 2^53 + 1 is not
/// 2^53.
/// <code>
/// double next to the number towards zero, sortable (8)
/// 00                                      the double is the number
/// 01 exponent (2) digit digit ... 0       it is not: all digits, two to a byte, each plus one
/// </code>
/// The part after the double is inverted for negative numbers.
/// </summary>
internal static class NumberEncoder
{
    private const ulong SignBit = 1UL << 63;
    private const ushort ExponentBias = 0x4000;
    private const int MostDigits = 34;

    public static void Append(ref KeyWriter key, BsonValue number)
    {
        switch (number.Type)
        {
            case BsonType.Int32:
                AppendExact(ref key, number.AsInt32);
                break;
            case BsonType.Int64:
                Append(ref key, number.AsInt64);
                break;
            case BsonType.Double:
                AppendExact(ref key, number.AsDouble);
                break;
            default:
                Append(ref key, number.AsDecimal128);
                break;
        }
    }

    private static void AppendExact(ref KeyWriter key, double number)
    {
        AppendSortable(ref key, number == 0 ? 0 : number);
        key.Add(double.IsNegative(number) && number != 0 && !double.IsNaN(number) ? (byte)0xFF : (byte)0);
    }

    private static void AppendSortable(ref KeyWriter key, double number)
    {
        // NaN sorts below all numbers: zero is below the inverted bits of minus infinity.
        var bits = BitConverter.DoubleToUInt64Bits(number);
        var sortable = double.IsNaN(number) ? 0 : (bits & SignBit) != 0 ? ~bits : bits | SignBit;
        key.AddBigEndian(sortable);
    }

    private static void Append(ref KeyWriter key, long number)
    {
        var nearest = (double)number;
        if ((Int128)nearest == number)
        {
            AppendExact(ref key, nearest);
            return;
        }

        Append(ref key, Decimal128.FromInt64(number));
    }

    private static void Append(ref KeyWriter key, Decimal128 number)
    {
        var truncated = TruncatedDouble.Of(number, out var isExact);
        if (isExact)
        {
            AppendExact(ref key, truncated);
            return;
        }

        AppendSortable(ref key, truncated);
        var start = key.Length;
        key.Add(1);
        AppendDigits(ref key, number);
        if (number.IsNegative)
        {
            key.InvertFrom(start);
        }
    }

    private static void AppendDigits(ref KeyWriter key, Decimal128 number)
    {
        Span<char> digits = stackalloc char[MostDigits];
        number.Coefficient.TryFormat(digits, out var length);
        key.AddBigEndian((ushort)(number.Exponent + length + ExponentBias));
        ReadOnlySpan<char> significant = digits[..length].TrimEnd('0');
        for (var at = 0; at < significant.Length; at += 2)
        {
            var high = significant[at] - '0' + 1;
            var low = at + 1 < significant.Length ? significant[at + 1] - '0' + 1 : 0;
            key.Add((byte)((high << 4) | low));
        }

        if (significant.Length % 2 == 0)
        {
            key.Add(0);
        }
    }
}
