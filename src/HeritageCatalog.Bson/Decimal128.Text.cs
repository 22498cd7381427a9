using System.Globalization;
using HeritageCatalog.Bson.Decimals;

namespace HeritageCatalog.Bson;

/// <content>Text both ways, after "BSON Decimal128 Type Handling in Drivers".</content>
public readonly partial record struct Decimal128
{
    // Far outside what any coefficient can bring back into range, and far from overflow.
    private const int UnreachableExponent = 1_000_000_000;

    /// <summary>Reads a number, "Infinity" or "NaN"; a number that would have to be rounded is refused.</summary>
    /// <exception cref="FormatException">The text is not such a number, or does not fit exactly.</exception>
    public static Decimal128 Parse(string text) => TryParse(text, out var number)
        ? number
        : throw new FormatException($"'{text}' is not a decimal of at most {MaxDigits} digits.");

    /// <summary>Reads a number, "Infinity" or "NaN", and says whether it fits exactly.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Decimal128 number)
    {
        var isSigned = text.Length > 0 && text[0] is '-' or '+';
        var isNegative = isSigned && text[0] == '-';
        var unsigned = isSigned ? text[1..] : text;
        if (TryParseSpecial(unsigned, isNegative, out number))
        {
            return true;
        }

        return TryReadDigits(unsigned, out var coefficient, out var exponent)
            && TryFit(isNegative, coefficient, exponent, out number);
    }

    /// <summary>Writes every digit there is: plain near one, scientific far from it.</summary>
    public override string ToString()
    {
        var sign = IsNegative ? "-" : "";
        if (IsNaN)
        {
            return "NaN";
        }

        if (IsInfinity)
        {
            return $"{sign}Infinity";
        }

        var digits = Coefficient.ToString(CultureInfo.InvariantCulture);
        var scientificExponent = Exponent + digits.Length - 1;
        return Exponent <= 0 && scientificExponent >= -6
            ? sign + ToPlain(digits, -Exponent)
            : sign + ToScientific(digits, scientificExponent);
    }

    private static string ToPlain(string digits, int decimals)
    {
        if (decimals == 0)
        {
            return digits;
        }

        var padded = digits.PadLeft(decimals + 1, '0');
        return $"{padded[..^decimals]}.{padded[^decimals..]}";
    }

    private static string ToScientific(string digits, int exponent)
    {
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{(exponent < 0 ? "" : "+")}{exponent}");
    }

    private static bool TryParseSpecial(ReadOnlySpan<char> text, bool isNegative, out Decimal128 number)
    {
        const StringComparison ignoreCase = StringComparison.OrdinalIgnoreCase;
        var isInfinity = text.Equals("inf", ignoreCase) || text.Equals("infinity", ignoreCase);
        number = !isInfinity ? NaN : isNegative ? NegativeInfinity : PositiveInfinity;
        return isInfinity || text.Equals("nan", ignoreCase);
    }

    // digits [ "." digits ] [ "e" [ sign ] digits ], with at least one digit before the exponent.
    private static bool TryReadDigits(ReadOnlySpan<char> text, out UInt128 coefficient, out int exponent)
    {
        coefficient = 0;
        exponent = 0;
        var (digits, zeros, at, isFraction) = (0, 0, 0, false);
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && !isFraction)); at++)
        {
            if (text[at] == '.')
            {
                isFraction = true;
                continue;
            }

            digits++;
            exponent -= isFraction ? 1 : 0;
            zeros++;
            if (text[at] == '0')
            {
                continue;
            }

            // Zeros count only once another digit follows them: those at the end become exponent.
            if (!TryAppend(ref coefficient, zeros, text[at] - '0'))
            {
                return false;
            }

            zeros = 0;
        }

        return digits > 0
            && TryReadExponent(text[at..], ref exponent)
            && TryAppendTrailingZeros(ref coefficient, zeros, ref exponent);
    }

    private static bool TryAppend(ref UInt128 coefficient, int places, int digit)
    {
        if (coefficient != 0)
        {
            if (PowersOfTen.CountDigits(coefficient) + places > MaxDigits)
            {
                return false;
            }

            coefficient *= PowersOfTen.Of(places);
        }

        coefficient += (UInt128)digit;
        return true;
    }

    private static bool TryAppendTrailingZeros(ref UInt128 coefficient, int zeros, ref int exponent)
    {
        if (coefficient == 0)
        {
            return true;
        }

        var kept = Math.Min(zeros, MaxDigits - PowersOfTen.CountDigits(coefficient));
        coefficient *= PowersOfTen.Of(kept);
        exponent += zeros - kept;
        return true;
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, ref int exponent)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        var digits = text[0] is 'e' or 'E' ? text[1..] : [];
        var isNegative = digits.Length > 0 && digits[0] == '-';
        digits = digits.Length > 0 && digits[0] is '-' or '+' ? digits[1..] : digits;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var size = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
            ? Math.Min(parsed, UnreachableExponent)
            : UnreachableExponent;
        exponent += isNegative ? -size : size;
        return true;
    }

    // Moves zeros between coefficient and exponent until the exponent is in range; other digits are never dropped.
    private static bool TryFit(bool isNegative, UInt128 coefficient, int exponent, out Decimal128 number)
    {
        if (coefficient == 0)
        {
            number = Encode(isNegative, 0, Math.Clamp(exponent, MinExponent, MaxExponent));
            return true;
        }

        while (exponent < MinExponent && coefficient % 10 == 0)
        {
            coefficient /= 10;
            exponent++;
        }

        while (exponent > MaxExponent && coefficient < PowersOfTen.Of(MaxDigits - 1))
        {
            coefficient *= 10;
            exponent--;
        }

        var fits = exponent is >= MinExponent and <= MaxExponent;
        number = fits ? Encode(isNegative, coefficient, exponent) : default;
        return fits;
    }
}
