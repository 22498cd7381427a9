using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Classrooms;

[ObjectType("ClassSessionFacets")]
public static class ClassSessionFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Status(
        RecordFacets<ClassSession> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<SessionStatus>(facets.Summary, "status");

    public static ValueTask<IReadOnlyList<FacetCount>> Venue(
        RecordFacets<ClassSession> facets, ListSummaryLoader loader, RecordByIdLoader<Venue> venues) =>
        loader.ReferenceFacetAsync(facets.Summary, "venue", venues, static venue => venue.Name);
}
