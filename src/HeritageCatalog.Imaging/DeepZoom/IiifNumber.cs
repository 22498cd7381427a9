using System.Globalization;

namespace HeritageCatalog.Imaging.DeepZoom;

/// <summary>
/// The numbers of the Image API: digits, for some with a decimal point; no sign, no exponent, no blanks.
/// </summary>
internal static class IiifNumber
{
    private const int LongestNumber = 15;

    public static bool TryParse(string text, out double number)
    {
        number = 0;
        return text.Length is > 0 and <= LongestNumber && text[0] != '.' && text[^1] != '.'
            && text.All(one => char.IsAsciiDigit(one) || one == '.')
            && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    public static bool TryParseWhole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    public static double[]? FindNumbers(string text, int count)
    {
        var parts = text.Split(',');
        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (parts.Length != count || !TryParse(parts[i], out numbers[i]))
            {
                return null;
            }
        }

        return numbers;
    }
}
