using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("ArtistFacets")]
public static class ArtistFacetFields
{
    public static ValueTask<IReadOnlyList<FacetCount>> Area(
        RecordFacets<Artist> facets, ListSummaryLoader loader, AreaByCodeLoader areas) =>
        loader.AreaFacetAsync(facets.Summary, areas);
}
