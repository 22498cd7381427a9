using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ExhibitionFacets")]
public static class ExhibitionFacetFields
{
    public static ValueTask<IReadOnlyList<FacetCount>> Series(
        RecordFacets<Exhibition> facets, ListSummaryLoader loader, RecordByIdLoader<ExhibitionSeries> allSeries) =>
        loader.ReferenceFacetAsync(facets.Summary, "series", allSeries, static series => series.Name);

    public static ValueTask<IReadOnlyList<FacetCount>> Venue(
        RecordFacets<Exhibition> facets, ListSummaryLoader loader, RecordByIdLoader<Venue> venues) =>
        loader.ReferenceFacetAsync(facets.Summary, "runs.venue", venues, static venue => venue.Name);
}
