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
        loader.ChoiceFacetAsync<ProtectionLevel>(facets.Summary, "level");

    public static ValueTask<IReadOnlyList<FacetCount>> Area(
        RecordFacets<Inheritor> facets, ListSummaryLoader loader, AreaByCodeLoader areas) =>
        loader.AreaFacetAsync(facets.Summary, areas);

    public static Loading<IReadOnlyList<FacetCount>> Category(
        RecordFacets<Inheritor> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<HeritageCategory>(facets.Summary, "categories");
}
