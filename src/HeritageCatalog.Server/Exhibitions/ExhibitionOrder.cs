using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

public sealed record ExhibitionOrder
{
    public required ExhibitionOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Exhibition> ListOrderOf(ExhibitionOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            ExhibitionOrderBy.Code => [SortKeys.ByCode<Exhibition>()],
            ExhibitionOrderBy.Opens => [new("opens", static exhibition => SortValue.Of(exhibition.Opens))],
            _ => [SortKeys.ByName<Exhibition>()],
        });
}

public enum ExhibitionOrderBy
{
    Title,
    Code,
    Opens,
}
