using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ExhibitionEntry")]
public static class ExhibitionEntryFields
{
    public static NodeId Id(ExhibitionEntry entry) => NodeId.Of(entry.Id);

    public static string? Award(ExhibitionEntry entry, Locale? locale, bool fallback, Language language) =>
        language.Of(entry.Award, locale, fallback);

    public static Loading<SectionOfExhibition?> Section(ExhibitionEntry entry, RecordByIdLoader<Exhibition> loader) =>
        loader.LoadAsync(entry.Exhibition).Select(entry.Section, static (exhibition, key) =>
            exhibition?.Sections.FirstOrDefault(section => section.Key == key) is { } section
                ? new SectionOfExhibition(exhibition.Id, section)
                : null);

    public static Loading<Exhibition> Exhibition(ExhibitionEntry entry, RecordByIdLoader<Exhibition> loader) =>
        loader.LoadAsync(entry.Exhibition)!;

    public static Loading<Work> Work(ExhibitionEntry entry, RecordByIdLoader<Work> loader) =>
        loader.LoadAsync(entry.Work)!;
}
