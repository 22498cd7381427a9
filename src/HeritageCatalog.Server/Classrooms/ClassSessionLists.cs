using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class ClassSessionLists
{
    public static Filter FilterOf(ClassSessionWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Reference<Course>("course", where.Course),
            Where.Reference<Venue>("venue", where.Venue),
            Where.Reference<Inheritor>("inheritor", where.Inheritor),
            Where.Equality("status", where.Status),
            Where.Range("startsAt", where.StartsAt),
            Where.Range("seatsLeft", where.SeatsLeft),
            Where.Equality("sample", where.Sample));

    public static ListOrder<ClassSession> OrderOf(ClassSessionOrder? orderBy) => orderBy?.By switch
    {
        ClassSessionOrderBy.Code => ListOrders.Of<ClassSession>(orderBy.Direction, ListOrders.ByCode<ClassSession>()),
        _ => ListOrders.Of<ClassSession>(orderBy?.Direction, SessionLists.StartKey),
    };
}
