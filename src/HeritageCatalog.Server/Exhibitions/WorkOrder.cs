using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

public sealed record WorkOrder
{
    public required WorkOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Work> ListOrderOf(WorkOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            WorkOrderBy.Code => [SortKeys.ByCode<Work>()],
            _ => [SortKeys.ByName<Work>()],
        });
}

public enum WorkOrderBy
{
    Title,
    Code,
}
