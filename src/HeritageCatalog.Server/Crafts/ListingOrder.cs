using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Crafts;

public sealed record ListingOrder
{
    public required ListingOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum ListingOrderBy
{
    Code,
    AnnouncedOn,
}
