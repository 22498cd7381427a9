using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Images;

namespace HeritageCatalog.Server.Inheritors;

[QueryType]
public static class InheritorQueries
{
    public static Loading<Inheritor?> Inheritor(string? id, string? code, RecordByIdLoader<Inheritor> loader) =>
        Lookup.One(id, code, loader);

    public static async ValueTask<RecordConnection<Inheritor>> Inheritors(
        InheritorWhere? where,
        string? search,
        InheritorOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Inheritor> inheritors,
        PicturedRecords pictured,
        CancellationToken cancellation) =>
        await inheritors.PageAsync(
            await pictured.FilterAsync(where, search, inheritors, cancellation),
            InheritorOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
