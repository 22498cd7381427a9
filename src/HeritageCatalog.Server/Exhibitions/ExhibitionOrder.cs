using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

public sealed record ExhibitionOrder
{
    public required ExhibitionOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum ExhibitionOrderBy
{
    Title,
    Code,
    Opens,
}
