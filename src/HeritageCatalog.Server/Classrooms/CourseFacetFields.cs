using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Classrooms;

[ObjectType("CourseFacets")]
public static class CourseFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Strand(RecordFacets<Course> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<CourseStrand>(facets.Summary, "strand");

    public static Loading<IReadOnlyList<FacetCount>> GradeBand(RecordFacets<Course> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<GradeBand>(facets.Summary, "gradeBands");

    public static Loading<IReadOnlyList<FacetCount>> DeliveryMode(
        RecordFacets<Course> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<DeliveryMode>(facets.Summary, "deliveryMode");
}
