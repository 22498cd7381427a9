using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

public sealed record ExhibitionSeriesOrder
{
    public required ExhibitionSeriesOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<ExhibitionSeries> ListOrderOf(ExhibitionSeriesOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            ExhibitionSeriesOrderBy.Code => [SortKeys.ByCode<ExhibitionSeries>()],
            _ => [SortKeys.ByName<ExhibitionSeries>()],
        });
}

public enum ExhibitionSeriesOrderBy
{
    Name,
    Code,
}
