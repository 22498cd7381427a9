using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

[ObjectType("VenueFacets")]
public static class VenueFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Kind(RecordFacets<Venue> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<VenueKind>(facets.Summary, "kind");

    public static ValueTask<IReadOnlyList<FacetCount>> Area(
        RecordFacets<Venue> facets, ListSummaryLoader loader, AreaByCodeLoader areas) =>
        loader.AreaFacetAsync(facets.Summary, areas);
}
