using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Crafts;

public sealed record ListingOrder
{
    public required ListingOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Listing> ListOrderOf(ListingOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            ListingOrderBy.AnnouncedOn => [new("announcedOn", static listing => SortValue.Of(listing.AnnouncedOn))],
            _ => [SortKeys.ByCode<Listing>()],
        });
}

public enum ListingOrderBy
{
    Code,
    AnnouncedOn,
}
