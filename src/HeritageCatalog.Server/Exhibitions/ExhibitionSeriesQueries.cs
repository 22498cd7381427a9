using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

[QueryType]
public static class ExhibitionSeriesQueries
{
    public static Loading<ExhibitionSeries?> ExhibitionSeries(
        string? id, string? code, RecordByIdLoader<ExhibitionSeries> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<ExhibitionSeries>> AllExhibitionSeries(
        ExhibitionSeriesWhere? where,
        string? search,
        ExhibitionSeriesOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<ExhibitionSeries> series,
        CancellationToken cancellation) =>
        series.PageAsync(
            Where.Of(where, search),
            ExhibitionSeriesOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
