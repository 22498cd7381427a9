using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ExhibitionFacets")]
public static class ExhibitionFacetFields
{
    public static ValueTask<IReadOnlyList<FacetCount>> Series(
        RecordFacets<Exhibition> facets, ListSummaryLoader loader, RecordCollection<ExhibitionSeries> targets, CancellationToken cancellation) =>
        loader.FacetAsync(facets, "series", targets, static target => target.Name, cancellation);

    public static ValueTask<IReadOnlyList<FacetCount>> Venue(
        RecordFacets<Exhibition> facets, ListSummaryLoader loader, RecordCollection<Venue> targets, CancellationToken cancellation) =>
        loader.FacetAsync(facets, "runs.venue", targets, static target => target.Name, cancellation);
}
