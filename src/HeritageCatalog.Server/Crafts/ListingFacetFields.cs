using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Crafts;

[ObjectType("ListingFacets")]
public static class ListingFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Level(RecordFacets<Listing> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<Listing, ProtectionLevel>(facets, "level");

    public static Loading<IReadOnlyList<FacetCount>> Kind(RecordFacets<Listing> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<Listing, ListingKind>(facets, "kind");

    public static Loading<IReadOnlyList<FacetCount>> Batch(RecordFacets<Listing> facets, ListSummaryLoader loader) =>
        loader.FacetAsync(facets, "batch");
}
