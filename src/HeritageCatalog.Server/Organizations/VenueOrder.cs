using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

public sealed record VenueOrder
{
    public required VenueOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum VenueOrderBy
{
    Name,
    Code,
    Capacity,
}
