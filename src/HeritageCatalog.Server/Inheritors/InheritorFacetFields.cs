using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Inheritors;

[ObjectType("InheritorFacets")]
public static class InheritorFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Level(RecordFacets<Inheritor> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<Inheritor, ProtectionLevel>(facets, "level");

    public static ValueTask<IReadOnlyList<FacetCount>> Area(
        RecordFacets<Inheritor> facets, ListSummaryLoader loader, AreaCollection areas, CancellationToken cancellation) =>
        loader.AreaFacetAsync(facets, "area", areas, cancellation);

    public static Loading<IReadOnlyList<FacetCount>> Category(RecordFacets<Inheritor> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<Inheritor, HeritageCategory>(facets, "categories");
}
