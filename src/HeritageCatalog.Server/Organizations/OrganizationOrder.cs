using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

public sealed record OrganizationOrder
{
    public required OrganizationOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum OrganizationOrderBy
{
    Name,
    Code,
}
