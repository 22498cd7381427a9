using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.ReportedFigures;

[QueryType]
public static class ReportedFigureQueries
{
    public static Loading<ReportedFigure?> ReportedFigure(
        string? id, string? code, RecordByIdLoader<ReportedFigure> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<ReportedFigure>> ReportedFigures(
        ReportedFigureWhere? where,
        string? search,
        ReportedFigureOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<ReportedFigure> figures,
        CancellationToken cancellation) =>
        figures.PageAsync(
            Where.Of(where, search),
            ReportedFigureOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
