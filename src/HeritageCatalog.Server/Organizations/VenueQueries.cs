using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Organizations;

[QueryType]
public static class VenueQueries
{
    public static Loading<Venue?> Venue(string? id, string? code, RecordByIdLoader<Venue> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<Venue>> Venues(
        VenueWhere? where,
        string? search,
        VenueOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Venue> venues,
        CancellationToken cancellation) =>
        venues.PageAsync(
            Where.Of(where, search),
            VenueOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
