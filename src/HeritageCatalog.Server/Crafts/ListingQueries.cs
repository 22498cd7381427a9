using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Crafts;

[QueryType]
public static class ListingQueries
{
    public static Loading<Listing?> Listing(string? id, string? code, RecordByIdLoader<Listing> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<Listing>> Listings(
        ListingWhere? where,
        string? search,
        ListingOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Listing> listings,
        CancellationToken cancellation) =>
        listings.PageAsync(
            Where.Of(where, search),
            ListingOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
