using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Exhibitions;

[QueryType]
public static class WorkQueries
{
    public static Loading<Work?> Work(string? id, string? code, RecordByIdLoader<Work> loader) =>
        Lookup.One(id, code, loader);

    public static async ValueTask<RecordConnection<Work>> Works(
        WorkWhere? where,
        string? search,
        WorkOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Work> works,
        PicturedRecords pictured,
        CancellationToken cancellation) =>
        await works.PageAsync(
            await pictured.FilterAsync(where, search, works, cancellation),
            WorkOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
