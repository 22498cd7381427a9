using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

public sealed record ArtistOrder
{
    public required ArtistOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum ArtistOrderBy
{
    Name,
    Code,
}
