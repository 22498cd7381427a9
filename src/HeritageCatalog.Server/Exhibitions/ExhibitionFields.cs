using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("Exhibition")]
public static class ExhibitionFields
{
    public static NodeId Id(Exhibition exhibition) => NodeId.Of(exhibition.Id);

    public static Loading<Image?> Image(Exhibition exhibition, ImagesLoader loader) => loader.FirstOf(exhibition.Id);

    public static Loading<IReadOnlyList<Image>> Images(Exhibition exhibition, ImagesLoader loader) =>
        loader.AllOf(exhibition.Id);

    public static string? Title(Exhibition exhibition, Locale? locale, bool fallback, Language language) =>
        language.Of(exhibition.Title, locale, fallback);

    public static Loading<ExhibitionSeries?> Series(Exhibition exhibition, RecordByIdLoader<ExhibitionSeries> loader) =>
        exhibition.Series is { } id ? loader.LoadAsync(id) : default;

    public static string? Theme(Exhibition exhibition, Locale? locale, bool fallback, Language language) =>
        language.Of(exhibition.Theme, locale, fallback);

    public static string? Statement(Exhibition exhibition, Locale? locale, bool fallback, Language language) =>
        language.Of(exhibition.Statement, locale, fallback);

    public static IReadOnlyList<SectionOfExhibition> Sections(Exhibition exhibition) =>
        [.. exhibition.Sections.Select(section => new SectionOfExhibition(exhibition.Id, section))];

    public static Loading<RecordConnection<ExhibitionEntry>> Entries(
        Exhibition exhibition,
        string? section,
        Medium? medium,
        int? first,
        string? after,
        int? last,
        string? before,
        EntryPageLoader pages,
        EntriesByExhibitionLoader loader,
        Selection selection)
    {
        var page = PageRequest.From(first, after, last, before, EntryLists.MaxPage);
        return selection.IsSelected("totalCount") || page.Size > PageRequest.MaxSize
            ? loader.LoadAsync(exhibition.Id).Select(
                (section, medium, page), static (entries, state) => EntryLists.PageOf(entries, state))
            : pages.LoadAsync(new EntryPage(exhibition.Id, section, medium, page));
    }
}
