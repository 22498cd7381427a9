using System.Globalization;
using System.Text;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog;

/// <summary>What lists sort and search by, made from a record's names whenever it is saved.</summary>
public sealed record SearchKeys
{
    /// <summary>The keys of a record that has not been saved.</summary>
    public static readonly SearchKeys None = new() { Sort = "", Names = [], Text = "" };

    /// <summary>Pinyin without tones, then the characters: Chinese sorts as a dictionary does.</summary>
    public required string Sort { get; init; }

    /// <summary>Each name and alias, folded; what a name filter compares with.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Everything a search looks through, folded, one text a line.</summary>
    public required string Text { get; init; }

    public static SearchKeys From(
        LocalizedText name, IEnumerable<LocalizedText?> otherNames, params LocalizedText?[] texts)
    {
        var names = new List<LocalizedText> { name };
        names.AddRange(otherNames.OfType<LocalizedText>());
        var folded = names.SelectMany(Spellings).Select(Fold).Distinct(StringComparer.Ordinal).ToList();
        var readings = names.Select(n => n.Pinyin).OfType<string>()
            .SelectMany(p => new[] { FoldPinyin(p), Fold(StripMarks(p)) });
        var lines = folded.Concat(readings).Concat(texts.OfType<LocalizedText>().SelectMany(Spellings).Select(Fold));
        return new SearchKeys
        {
            Sort = $"{FoldPinyin(name.Pinyin ?? name.ZhHans)} {name.ZhHans}",
            Names = folded,
            Text = string.Join('\n', lines.Distinct(StringComparer.Ordinal)),
        };
    }

    /// <summary>Full width and half width, upper and lower case, Ⅶ and VII compare as one.</summary>
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Trim();

    /// <summary><c>Jiāozhōu yāngge</c> becomes <c>jiaozhouyangge</c>; ü is written v, as on a keyboard.</summary>
    public static string FoldPinyin(string pinyin) =>
        string.Concat(StripMarks(pinyin).ToLowerInvariant().Where(IsLetter));

    private static bool IsLetter(char c) => !char.IsWhiteSpace(c) && c is not ('\'' or '’' or '-');

    private static IEnumerable<string> Spellings(LocalizedText text)
    {
        yield return text.ZhHans;
        if (text.ZhHant is not null)
        {
            yield return text.ZhHant;
        }

        if (text.En is not null)
        {
            yield return text.En;
        }
    }

    private static string StripMarks(string pinyin)
    {
        var letters = new StringBuilder(pinyin.Length);
        foreach (var c in pinyin.Normalize(NormalizationForm.FormD))
        {
            if (c == '\u0308')
            {
                letters[^1] = letters[^1] == 'U' ? 'V' : 'v';
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }
}
