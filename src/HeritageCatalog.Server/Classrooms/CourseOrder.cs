using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Classrooms;

public sealed record CourseOrder
{
    public required CourseOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }
}

public enum CourseOrderBy
{
    Title,
    Code,
    Minutes,
}
