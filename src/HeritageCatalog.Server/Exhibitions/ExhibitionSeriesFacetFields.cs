using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ExhibitionSeriesFacets")]
public static class ExhibitionSeriesFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Sample(
        RecordFacets<ExhibitionSeries> facets, ListSummaryLoader loader) => loader.SampleFacetAsync(facets.Summary);
}
