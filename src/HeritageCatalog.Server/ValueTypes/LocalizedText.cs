namespace HeritageCatalog.Server.ValueTypes;

/// <summary>One text in the languages it exists in. Simplified Chinese is always there.</summary>
public sealed record LocalizedText
{
    public required string ZhHans { get; init; }

    public string? En { get; init; }

    public string? ZhHant { get; init; }

    /// <summary>Syllables of a word joined, words spaced, with tone marks: <c>Jiāozhōu yāngge</c>.</summary>
    public string? Pinyin { get; init; }

    /// <summary>The text in <paramref name="locale"/>, else in simplified Chinese if a fallback is wanted.</summary>
    public string? In(Locale locale, bool fallback)
    {
        var text = locale switch
        {
            Locale.En => En,
            Locale.ZhHant => ZhHant,
            _ => ZhHans,
        };
        return text ?? (fallback ? ZhHans : null);
    }
}
