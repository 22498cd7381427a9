using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Classrooms;

public sealed record CourseOrder
{
    public required CourseOrderBy By { get; init; }

    public OrderDirection Direction { get; init; }

    public static ListOrder<Course> ListOrderOf(CourseOrder? order) => new(
        order?.Direction,
        order?.By switch
        {
            CourseOrderBy.Code => [SortKeys.ByCode<Course>()],
            CourseOrderBy.Minutes => [new("minutes", static course => course.Minutes)],
            _ => [SortKeys.ByName<Course>()],
        });
}

public enum CourseOrderBy
{
    Title,
    Code,
    Minutes,
}
