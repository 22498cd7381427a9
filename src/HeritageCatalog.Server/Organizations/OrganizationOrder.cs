using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

public sealed record OrganizationOrder
{
    public required OrganizationOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Organization> ListOrderOf(OrganizationOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            OrganizationOrderBy.Code => [SortKeys.ByCode<Organization>()],
            _ => [SortKeys.ByName<Organization>()],
        });
}

public enum OrganizationOrderBy
{
    Name,
    Code,
}
