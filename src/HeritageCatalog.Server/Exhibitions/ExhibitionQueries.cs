using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

[QueryType]
public static class ExhibitionQueries
{
    public static Loading<Exhibition?> Exhibition(string? id, string? code, RecordByIdLoader<Exhibition> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<Exhibition>> Exhibitions(
        ExhibitionWhere? where,
        string? search,
        ExhibitionOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<Exhibition> exhibitions,
        CancellationToken cancellation) =>
        exhibitions.PageAsync(
            Where.Of(where, search),
            ExhibitionOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
