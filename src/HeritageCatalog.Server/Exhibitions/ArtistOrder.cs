using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

public sealed record ArtistOrder
{
    public required ArtistOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Artist> ListOrderOf(ArtistOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            ArtistOrderBy.Code => [SortKeys.ByCode<Artist>()],
            _ => [SortKeys.ByName<Artist>()],
        });
}

public enum ArtistOrderBy
{
    Name,
    Code,
}
