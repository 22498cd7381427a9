using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Exhibitions;

[QueryType]
public static class ArtistQueries
{
    public static Loading<Artist?> Artist(string? id, string? code, RecordByIdLoader<Artist> loader) =>
        Lookup.One(id, code, loader);

    public static async ValueTask<RecordConnection<Artist>> Artists(
        ArtistWhere? where,
        string? search,
        ArtistOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Artist> artists,
        PicturedRecords pictured,
        CancellationToken cancellation) =>
        await artists.PageAsync(
            await pictured.FilterAsync(where, search, artists, cancellation),
            ArtistOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
