using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Crafts;

public sealed record CraftOrder
{
    public required CraftOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum CraftOrderBy
{
    Name,
    Code,
    Category,
    UpdatedAt,
}
