using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Crafts;

[ObjectType("ListingFacets")]
public static class ListingFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Level(RecordFacets<Listing> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<ProtectionLevel>(facets.Summary, "level");

    public static Loading<IReadOnlyList<FacetCount>> Kind(RecordFacets<Listing> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<ListingKind>(facets.Summary, "kind");

    public static Loading<IReadOnlyList<FacetCount>> Batch(RecordFacets<Listing> facets, ListSummaryLoader loader) =>
        loader.NumberFacetAsync(facets.Summary, "batch");
}
