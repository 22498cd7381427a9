using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Classrooms;

public sealed record ClassSessionOrder
{
    public required ClassSessionOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum ClassSessionOrderBy
{
    StartsAt,
    Code,
}
