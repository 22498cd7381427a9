using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Classrooms;

[ObjectType("ClassSessionFacets")]
public static class ClassSessionFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Status(RecordFacets<ClassSession> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<ClassSession, SessionStatus>(facets, "status");

    public static ValueTask<IReadOnlyList<FacetCount>> Venue(
        RecordFacets<ClassSession> facets, ListSummaryLoader loader, RecordCollection<Venue> targets, CancellationToken cancellation) =>
        loader.FacetAsync(facets, "venue", targets, static target => target.Name, cancellation);
}
