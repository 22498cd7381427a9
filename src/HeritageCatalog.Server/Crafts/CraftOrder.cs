using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Crafts;

public sealed record CraftOrder
{
    public required CraftOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Craft> ListOrderOf(CraftOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            CraftOrderBy.Code => [SortKeys.ByCode<Craft>()],
            CraftOrderBy.Category =>
                [new("categoryNumber", static craft => craft.CategoryNumber), SortKeys.ByName<Craft>()],
            CraftOrderBy.UpdatedAt => [new("updatedAt", static craft => craft.UpdatedAt)],
            _ => [SortKeys.ByName<Craft>()],
        });
}

public enum CraftOrderBy
{
    Name,
    Code,
    Category,
    UpdatedAt,
}
