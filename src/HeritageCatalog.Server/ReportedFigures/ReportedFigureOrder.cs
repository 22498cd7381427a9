using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.ReportedFigures;

public sealed record ReportedFigureOrder
{
    public required ReportedFigureOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<ReportedFigure> ListOrderOf(ReportedFigureOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            ReportedFigureOrderBy.AsOf => [new("figure.asOf", static figure => SortValue.Of(figure.Figure.AsOf))],
            ReportedFigureOrderBy.Value => [new("figure.value", static figure => figure.Figure.Value)],
            _ => [SortKeys.ByCode<ReportedFigure>()],
        });
}

public enum ReportedFigureOrderBy
{
    Code,
    AsOf,
    Value,
}
