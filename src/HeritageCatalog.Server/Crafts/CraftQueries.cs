using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Crafts;

[QueryType]
public static class CraftQueries
{
    public static Loading<Craft?> Craft(string? id, string? code, RecordByIdLoader<Craft> loader) =>
        Lookup.One(id, code, loader);

    public static async ValueTask<RecordConnection<Craft>> Crafts(
        CraftWhere? where,
        string? search,
        CraftOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Craft> crafts,
        PicturedRecords pictured,
        CancellationToken cancellation) =>
        await crafts.PageAsync(
            await pictured.FilterAsync(where, search, crafts, cancellation),
            CraftOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
