using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Mongo.Filters;
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
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<ExhibitionSeries> series,
        CancellationToken cancellation) =>
        series.PageAsync(
            Filter.All,
            new ListOrder<ExhibitionSeries>(OrderDirection.Asc, SortKeys.ByName<ExhibitionSeries>()),
            PageRequest.From(first, after, last, before),
            cancellation);
}
