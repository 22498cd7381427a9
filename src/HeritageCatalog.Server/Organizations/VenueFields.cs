using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Organizations;

[ObjectType("Venue")]
public static class VenueFields
{
    public static NodeId Id(Venue venue) => NodeId.Of(venue.Id);

    public static Loading<Image?> Image(Venue venue, ImagesLoader loader) => loader.FirstOf(venue.Id);

    public static Loading<IReadOnlyList<Image>> Images(Venue venue, ImagesLoader loader) => loader.AllOf(venue.Id);

    public static string? Name(Venue venue, Locale? locale, bool fallback, Language language) =>
        language.Of(venue.Name, locale, fallback);

    public static string? Address(Venue venue, Locale? locale, bool fallback, Language language) =>
        language.Of(venue.Address, locale, fallback);

    public static Loading<Area?> Area(Venue venue, AreaByCodeLoader areas) =>
        venue.Area is { } code ? areas.LoadAsync(code) : default;

    public static Loading<Organization?> Organization(Venue venue, RecordByIdLoader<Organization> loader) =>
        venue.Organization is { } id ? loader.LoadAsync(id) : default;
}
