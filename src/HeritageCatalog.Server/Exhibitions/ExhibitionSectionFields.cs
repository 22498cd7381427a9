using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ExhibitionSection")]
public static class ExhibitionSectionFields
{
    public static string? Title(SectionOfExhibition section, Locale? locale, bool fallback, Language language) =>
        language.Of(section.Section.Title, locale, fallback);

    public static string? Statement(SectionOfExhibition section, Locale? locale, bool fallback, Language language) =>
        language.Of(section.Section.Statement, locale, fallback);

    public static Loading<int> EntryCount(SectionOfExhibition section, EntriesByExhibitionLoader loader) =>
        loader.LoadAsync(section.Exhibition).Select(
            section.Key, static (entries, key) => entries.Count(entry => entry.Section == key));

    public static Loading<IReadOnlyList<ExhibitionEntry>> Entries(
        SectionOfExhibition section, EntriesByExhibitionLoader loader) =>
        loader.LoadAsync(section.Exhibition).Select(
            section.Key, static (entries, key) => EntryLists.Matching(entries, key, medium: null));
}
