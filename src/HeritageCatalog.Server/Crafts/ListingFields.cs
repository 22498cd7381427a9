using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

[ObjectType("Listing")]
public static class ListingFields
{
    public static NodeId Id(Listing listing) => NodeId.Of(listing.Id);

    public static Loading<Craft> Craft(Listing listing, RecordByIdLoader<Craft> loader) =>
        loader.LoadAsync(listing.Craft)!;

    public static string? ListedName(Listing listing, Locale? locale, bool fallback, Language language) =>
        language.Of(listing.ListedName, locale, fallback);

    public static Loading<Area?> DeclaringArea(Listing listing, AreaByCodeLoader areas) =>
        listing.DeclaringArea is { } code ? areas.LoadAsync(code) : default;

    public static Loading<Organization?> ProtectionUnit(
        Listing listing, RecordByIdLoader<Organization> loader, TimeProvider time, CacheHints hints)
    {
        var now = time.GetUtcNow();
        hints.KeepUntil(now.NextDayInChina());
        return ProtectionUnits.FindCurrent(listing, now) is { } term ? loader.LoadAsync(term.Organization) : default;
    }
}
