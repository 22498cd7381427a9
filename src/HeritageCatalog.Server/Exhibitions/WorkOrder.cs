using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

public sealed record WorkOrder
{
    public required WorkOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum WorkOrderBy
{
    Title,
    Code,
}
