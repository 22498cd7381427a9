using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Inheritors;

public sealed record InheritorOrder
{
    public required InheritorOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum InheritorOrderBy
{
    Name,
    Code,
    BirthYear,
}
