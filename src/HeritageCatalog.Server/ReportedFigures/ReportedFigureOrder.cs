using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.ReportedFigures;

public sealed record ReportedFigureOrder
{
    public required ReportedFigureOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum ReportedFigureOrderBy
{
    Code,
    AsOf,
    Value,
}
