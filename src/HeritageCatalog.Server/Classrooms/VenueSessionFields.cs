using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>What the classrooms add to a venue.</summary>
[ObjectType("Venue")]
public static class VenueSessionFields
{
    public static Loading<RecordConnection<ClassSession>> Sessions(
        Venue venue,
        DateTimeOffset? from,
        int? first,
        string? after,
        int? last,
        string? before,
        SessionsByVenueLoader loader,
        TimeProvider time,
        CacheHints hints) =>
        loader.LoadAsync(venue.Id).Select(
            (Start: SessionStart.Of(from, time, hints), Page: PageRequest.From(first, after, last, before)),
            static (sessions, state) => LocalPage.Of(
                SessionLists.Matching(sessions, state.Start, status: null), SessionLists.ByStart, state.Page));
}
