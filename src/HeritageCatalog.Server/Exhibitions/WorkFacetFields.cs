using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

[ObjectType("WorkFacets")]
public static class WorkFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Medium(RecordFacets<Work> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<Medium>(facets.Summary, "medium");
}
