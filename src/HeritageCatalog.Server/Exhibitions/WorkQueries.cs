using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

[QueryType]
public static class WorkQueries
{
    public static Loading<Work?> Work(string? id, string? code, RecordByIdLoader<Work> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<Work>> Works(
        WorkWhere? where,
        string? search,
        WorkOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Work> works,
        CancellationToken cancellation) =>
        works.PageAsync(
            Where.Of(where, search),
            WorkOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
