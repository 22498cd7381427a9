using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

[ObjectType("OrganizationFacets")]
public static class OrganizationFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Type(
        RecordFacets<Organization> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<OrganizationType>(facets.Summary, "types");

    public static ValueTask<IReadOnlyList<FacetCount>> Area(
        RecordFacets<Organization> facets, ListSummaryLoader loader, AreaByCodeLoader areas) =>
        loader.AreaFacetAsync(facets.Summary, areas);
}
