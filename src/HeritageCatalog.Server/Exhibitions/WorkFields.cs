using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("Work")]
public static class WorkFields
{
    public static NodeId Id(Work work) => NodeId.Of(work.Id);

    public static Loading<Image?> Image(Work work, ImagesLoader loader) => loader.FirstOf(work.Id);

    public static Loading<IReadOnlyList<Image>> Images(Work work, ImagesLoader loader) => loader.AllOf(work.Id);

    public static string? Title(Work work, Locale? locale, bool fallback, Language language) =>
        language.Of(work.Title, locale, fallback);

    public static string? Technique(Work work, Locale? locale, bool fallback, Language language) =>
        language.Of(work.Technique, locale, fallback);

    public static Loading<Artist?> Artist(Work work, RecordByIdLoader<Artist> loader)
    {
        for (var i = 0; i < work.Makers.Count; i++)
        {
            if (work.Makers[i].Artist is { } id)
            {
                return loader.LoadAsync(id);
            }
        }

        return default;
    }

    public static Loading<Craft?> Craft(Work work, RecordByIdLoader<Craft> loader) =>
        work.Craft is { } id ? loader.LoadAsync(id) : default;

    public static Loading<Organization?> Lender(Work work, RecordByIdLoader<Organization> loader) =>
        work.Lender is { } id ? loader.LoadAsync(id) : default;

    public static Loading<IReadOnlyList<ExhibitionEntry>> Entries(Work work, EntriesByWorkLoader loader) =>
        loader.LoadAsync(work.Id);
}
