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
        loader.ChoiceFacetAsync<HeritageCategory>(facets.Summary, "category");

    public static Loading<IReadOnlyList<FacetCount>> Level(RecordFacets<Craft> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<ProtectionLevel>(facets.Summary, "level");

    public static ValueTask<IReadOnlyList<FacetCount>> Area(
        RecordFacets<Craft> facets, ListSummaryLoader loader, AreaByCodeLoader areas) =>
        loader.AreaFacetAsync(facets.Summary, areas);

    public static Loading<IReadOnlyList<FacetCount>> Viability(RecordFacets<Craft> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<Viability>(facets.Summary, "viability.status");
}
