using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

[ObjectType("Craft")]
public static class CraftFields
{
    public static NodeId Id(Craft craft) => NodeId.Of(craft.Id);

    public static Loading<Image?> Image(Craft craft, ImagesLoader loader) => loader.FirstOf(craft.Id);

    public static Loading<IReadOnlyList<Image>> Images(Craft craft, ImagesLoader loader) => loader.AllOf(craft.Id);

    public static string? Name(Craft craft, Locale? locale, bool fallback, Language language) =>
        language.Of(craft.Name, locale, fallback);

    public static string? Pinyin(Craft craft) => craft.Name.Pinyin;

    public static IReadOnlyList<string> Aliases(Craft craft, Locale? locale, bool fallback, Language language) =>
        language.Of(craft.Aliases, locale, fallback);

    public static Loading<Area?> Area(Craft craft, AreaByCodeLoader areas) =>
        craft.Area is { } code ? areas.LoadAsync(code) : default;

    public static GeoPoint? ExactPlace(Craft craft, Viewer viewer) =>
        viewer.MaySee(Audience.CustodianOnly) ? craft.ExactPlace : null;

    public static string? Summary(Craft craft, Locale? locale, bool fallback, Language language) =>
        language.Of(craft.Summary, locale, fallback);

    public static string? History(Craft craft, Locale? locale, bool fallback, Language language) =>
        language.Of(craft.History, locale, fallback);

    public static IReadOnlyList<ProcessStep> ProcessSteps(Craft craft, Viewer viewer) =>
        [.. craft.ProcessSteps.Where(step => viewer.MaySee(step.Audience)).OrderBy(step => step.Order)];

    public static IReadOnlyList<string> Materials(Craft craft, Locale? locale, bool fallback, Language language) =>
        language.Of(craft.Materials, locale, fallback);

    public static IReadOnlyList<string> Tools(Craft craft, Locale? locale, bool fallback, Language language) =>
        language.Of(craft.Tools, locale, fallback);

    public static string? Values(Craft craft, Locale? locale, bool fallback, Language language) =>
        language.Of(craft.Values, locale, fallback);

    public static Loading<IReadOnlyList<Listing>> Listings(Craft craft, ListingsByCraftLoader loader) =>
        loader.LoadAsync(craft.Id).Select<IReadOnlyList<Listing>>(
            static listings => [.. listings.OrderBy(listing => listing.Level)]);

    public static Loading<Organization?> Bureau(Craft craft, RecordByIdLoader<Organization> loader) =>
        craft.Bureau is { } bureau ? loader.LoadAsync(new Id<Organization>(bureau.Value)) : default;
}
