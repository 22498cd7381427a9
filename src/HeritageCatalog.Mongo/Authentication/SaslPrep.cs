using System.Globalization;
using System.Text;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Authentication;

/// <summary>Prepares a password, so that different ways to write the same text give the same key (RFC 4013).</summary>
/// <remarks>
/// Unassigned code points are those of this runtime's Unicode, not of Unicode 3.2, and letters that are not of a
/// right-to-left script count as left-to-right. Of the code points that Unicode 3.2 knows, compared one by one with the
/// tables of RFC 3454, five ideographs differ (U+2F868, 2F874, 2F91F, 2F95F, 2F9BF): Unicode has corrected them since.
/// </remarks>
internal static class SaslPrep
{
    // RFC 3454, table B.1: soft hyphen, joiners, variation selectors and others.
    private static readonly (int First, int Last)[] MappedToNothing =
    [
        (0x00ad, 0x00ad), (0x034f, 0x034f), (0x1806, 0x1806), (0x180b, 0x180d), (0x200b, 0x200d), (0x2060, 0x2060),
        (0xfe00, 0xfe0f), (0xfeff, 0xfeff),
    ];

    // RFC 3454, tables C.2.2, C.6, C.7, C.8 and C.9; the others follow from the category.
    private static readonly (int First, int Last)[] Prohibited =
    [
        (0x06dd, 0x06dd), (0x070f, 0x070f), (0x180e, 0x180e), (0x200c, 0x200f), (0x2028, 0x202e), (0x2060, 0x2063),
        (0x206a, 0x206f), (0x0340, 0x0341), (0x2ff0, 0x2ffb), (0xfeff, 0xfeff), (0xfff9, 0xfffd), (0x1d173, 0x1d17a),
        (0xe0001, 0xe0001), (0xe0020, 0xe007f),
    ];

    // RFC 3454, table D.1.
    private static readonly (int First, int Last)[] RightToLeft =
    [
        (0x05be, 0x05be), (0x05c0, 0x05c0), (0x05c3, 0x05c3), (0x05d0, 0x05ea), (0x05f0, 0x05f4), (0x061b, 0x061b),
        (0x061f, 0x061f), (0x0621, 0x063a), (0x0640, 0x064a), (0x066d, 0x066f), (0x0671, 0x06d5), (0x06dd, 0x06dd),
        (0x06e5, 0x06e6), (0x06fa, 0x06fe), (0x0700, 0x070d), (0x0710, 0x0710), (0x0712, 0x072c), (0x0780, 0x07a5),
        (0x07b1, 0x07b1), (0x200f, 0x200f), (0xfb1d, 0xfb1d), (0xfb1f, 0xfb28), (0xfb2a, 0xfb36), (0xfb38, 0xfb3c),
        (0xfb3e, 0xfb3e), (0xfb40, 0xfb41), (0xfb43, 0xfb44), (0xfb46, 0xfbb1), (0xfbd3, 0xfd3d), (0xfd50, 0xfd8f),
        (0xfd92, 0xfdc7), (0xfdf0, 0xfdfc), (0xfe70, 0xfe74), (0xfe76, 0xfefc),
    ];

    /// <exception cref="MongoUsageException">The text holds a character that a password cannot have.</exception>
    public static string Prepare(string text)
    {
        if (text.All(character => character is >= ' ' and <= '~'))
        {
            return text;
        }

        var prepared = Normalize(text);
        var runes = prepared.EnumerateRunes().ToList();
        if (runes.Any(IsProhibited))
        {
            throw new MongoUsageException("The password holds a character that passwords cannot have (RFC 4013).");
        }

        CheckDirections(runes);
        return prepared;
    }

    private static string Normalize(string text)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator)
            {
                mapped.Append(' ');
            }
            else if (!IsIn(MappedToNothing, rune))
            {
                mapped.Append(rune);
            }
        }

        return mapped.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static bool IsProhibited(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.SpaceSeparator => rune.Value != ' ',
        _ => IsIn(Prohibited, rune),
    };

    // RFC 3454, "Bidirectional Characters".
    private static void CheckDirections(List<Rune> runes)
    {
        if (!runes.Any(IsRightToLeft))
        {
            return;
        }

        if (runes.Any(IsLeftToRight) || !IsRightToLeft(runes[0]) || !IsRightToLeft(runes[^1]))
        {
            throw new MongoUsageException(
                "The password mixes right-to-left with other writing as passwords cannot (RFC 4013).");
        }
    }

    private static bool IsRightToLeft(Rune rune) => IsIn(RightToLeft, rune);

    private static bool IsLeftToRight(Rune rune) => Rune.IsLetter(rune) && !IsRightToLeft(rune);

    private static bool IsIn((int First, int Last)[] table, Rune rune) =>
        table.Any(range => rune.Value >= range.First && rune.Value <= range.Last);
}
