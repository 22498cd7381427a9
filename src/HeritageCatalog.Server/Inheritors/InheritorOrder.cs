using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Inheritors;

public sealed record InheritorOrder
{
    public required InheritorOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Inheritor> ListOrderOf(InheritorOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            InheritorOrderBy.Code => [SortKeys.ByCode<Inheritor>()],
            InheritorOrderBy.BirthYear => [new("birthYear", static inheritor => SortValue.Of(inheritor.BirthYear))],
            _ => [SortKeys.ByName<Inheritor>()],
        });
}

public enum InheritorOrderBy
{
    Name,
    Code,
    BirthYear,
}
