using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Mongo.Filters;
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
            Filter.And(VenueLists.FilterOf(where), Where.Search(search)),
            VenueLists.OrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
