using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class CourseLists
{
    public static Filter FilterOf(CourseWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.Title),
            Where.Equality("strand", where.Strand),
            Where.Equality("deliveryMode", where.DeliveryMode),
            Where.Equality("gradeBands", where.GradeBand),
            Where.Reference<Craft>("craft", where.Craft),
            Where.Range("minutes", where.Minutes),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Course> OrderOf(CourseOrder? orderBy) => orderBy?.By switch
    {
        CourseOrderBy.Code => ListOrders.Of<Course>(orderBy.Direction, ListOrders.ByCode<Course>()),
        CourseOrderBy.Minutes => ListOrders.Of<Course>(orderBy.Direction, new SortKey<Course>("minutes", static course => course.Minutes)),
        _ => ListOrders.Of<Course>(orderBy?.Direction, ListOrders.ByName<Course>()),
    };
}
