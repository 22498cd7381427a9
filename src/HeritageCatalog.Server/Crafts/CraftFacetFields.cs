using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Crafts;

[ObjectType("CraftFacets")]
public static class CraftFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Category(RecordFacets<Craft> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<Craft, HeritageCategory>(facets, "category");

    public static Loading<IReadOnlyList<FacetCount>> Level(RecordFacets<Craft> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<Craft, ProtectionLevel>(facets, "level");

    public static ValueTask<IReadOnlyList<FacetCount>> Area(
        RecordFacets<Craft> facets, ListSummaryLoader loader, AreaCollection areas, CancellationToken cancellation) =>
        loader.AreaFacetAsync(facets, "area", areas, cancellation);

    public static Loading<IReadOnlyList<FacetCount>> Viability(RecordFacets<Craft> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<Craft, Viability>(facets, "viability.status");
}
