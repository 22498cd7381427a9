using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

[ObjectType("VenueFacets")]
public static class VenueFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Kind(RecordFacets<Venue> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<Venue, VenueKind>(facets, "kind");

    public static ValueTask<IReadOnlyList<FacetCount>> Area(
        RecordFacets<Venue> facets, ListSummaryLoader loader, AreaCollection areas, CancellationToken cancellation) =>
        loader.AreaFacetAsync(facets, "area", areas, cancellation);
}
