using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Organizations;

[QueryType]
public static class VenueQueries
{
    public static Loading<Venue?> Venue(string? id, string? code, RecordByIdLoader<Venue> loader) =>
        Lookup.One(id, code, loader);

    public static async ValueTask<RecordConnection<Venue>> Venues(
        VenueWhere? where,
        string? search,
        VenueOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Venue> venues,
        PicturedRecords pictured,
        CancellationToken cancellation) =>
        await venues.PageAsync(
            await pictured.FilterAsync(where, search, venues, cancellation),
            VenueOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
