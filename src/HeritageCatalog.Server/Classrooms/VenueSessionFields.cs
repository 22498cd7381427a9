using HeritageCatalog.GraphQL.Binding;
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
        TimeProvider time) =>
        loader.LoadAsync(venue.Id).Select(
            (From: from ?? time.GetUtcNow(), Page: PageRequest.From(first, after, last, before)),
            static (sessions, state) => LocalPage.Of(
                SessionLists.Matching(sessions, state.From, status: null), SessionLists.ByStart, state.Page));
}
