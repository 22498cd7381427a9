using System.Globalization;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>
/// Finds halves of surrogate pairs among the escapes of JSON strings. JSON's grammar allows them, yet no Unicode text
/// has them: such a string could be neither read nor written again.
/// </summary>
internal static class SurrogateEscapes
{
    // \uXXXX
    private const int EscapeLength = 6;

    /// <summary>Whether every escaped surrogate has its other half.</summary>
    /// <param name="json">Well-formed JSON, or a part of it that cuts no escape.</param>
    public static bool AreComplete(ReadOnlySpan<byte> json) => json.IndexOf("\\u"u8) < 0 || AreAllPaired(json);

    private static bool AreAllPaired(ReadOnlySpan<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0; at = json.IndexOf((byte)'\\'))
        {
            json = json[at..];
            if (!TryReadUnit(json, out var unit))
            {
                // One of the short escapes; the second character of \\ begins no other.
                json = json[2..];
                continue;
            }

            json = json[EscapeLength..];
            if (char.IsHighSurrogate(unit) && TryReadUnit(json, out var next) && char.IsLowSurrogate(next))
            {
                json = json[EscapeLength..];
            }
            else if (char.IsSurrogate(unit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (!json.StartsWith("\\u"u8))
        {
            return false;
        }

        var digits = json[2..EscapeLength];
        unit = (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return true;
    }
}
