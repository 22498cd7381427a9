using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Exhibitions;

[QueryType]
public static class ExhibitionQueries
{
    public static Loading<Exhibition?> Exhibition(string? id, string? code, RecordByIdLoader<Exhibition> loader) =>
        Lookup.One(id, code, loader);

    public static async ValueTask<RecordConnection<Exhibition>> Exhibitions(
        ExhibitionWhere? where,
        string? search,
        ExhibitionOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Exhibition> exhibitions,
        PicturedRecords pictured,
        CancellationToken cancellation) =>
        await exhibitions.PageAsync(
            await pictured.FilterAsync(where, search, exhibitions, cancellation),
            ExhibitionOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
