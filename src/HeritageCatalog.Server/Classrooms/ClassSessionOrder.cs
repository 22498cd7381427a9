using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Classrooms;

public sealed record ClassSessionOrder
{
    public required ClassSessionOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<ClassSession> ListOrderOf(ClassSessionOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            ClassSessionOrderBy.Code => [SortKeys.ByCode<ClassSession>()],
            _ => [SessionLists.StartKey],
        });
}

public enum ClassSessionOrderBy
{
    StartsAt,
    Code,
}
