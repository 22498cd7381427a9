using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

public sealed record VenueOrder
{
    public required VenueOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Venue> ListOrderOf(VenueOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            VenueOrderBy.Code => [SortKeys.ByCode<Venue>()],
            VenueOrderBy.Capacity => [new("capacity", static venue => SortValue.Of(venue.Capacity))],
            _ => [SortKeys.ByName<Venue>()],
        });
}

public enum VenueOrderBy
{
    Name,
    Code,
    Capacity,
}
