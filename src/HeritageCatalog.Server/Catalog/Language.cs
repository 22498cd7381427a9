using HeritageCatalog.Server.ValueTypes;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.Server.Catalog;

/// <summary>
/// The language an operation is answered in where its fields do not say: what Accept-Language asked for.
/// </summary>
public sealed record Language(Locale Default)
{
    private static readonly Language[] All = [.. Enum.GetValues<Locale>().Select(locale => new Language(locale))];

    /// <summary>The name of its locale.</summary>
    public string Name { get; } = Default.ToString();

    public string? Of(LocalizedText? text, Locale? locale, bool fallback) => text?.In(locale ?? Default, fallback);

    public IReadOnlyList<string> Of(IReadOnlyList<LocalizedText> texts, Locale? locale, bool fallback) =>
        [.. texts.Select(text => text.In(locale ?? Default, fallback)).OfType<string>()];

    /// <summary>The first language of an Accept-Language header, by quality, that the catalogue has.</summary>
    public static Language FromHeader(string? acceptLanguage)
    {
        if (string.IsNullOrEmpty(acceptLanguage)
            || !StringWithQualityHeaderValue.TryParseList([acceptLanguage], out var wishes))
        {
            return Of(Locale.ZhHans);
        }

        var known = wishes.OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => FindLocale(wish.Value.Value))
            .OfType<Locale>();
        return Of(known.FirstOrDefault(Locale.ZhHans));
    }

    private static Language Of(Locale locale) => Array.Find(All, language => language.Default == locale)!;

    private static Locale? FindLocale(string? tag) => tag?.ToLowerInvariant() switch
    {
        "zh-hant" or "zh-tw" or "zh-hk" or "zh-mo" => Locale.ZhHant,
        { } chinese when chinese == "zh" || chinese.StartsWith("zh-", StringComparison.Ordinal) => Locale.ZhHans,
        { } english when english == "en" || english.StartsWith("en-", StringComparison.Ordinal) => Locale.En,
        _ => null,
    };
}
