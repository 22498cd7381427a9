using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class InheritorLists
{
    public static Filter FilterOf(InheritorWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.Name),
            Where.Choice("level", where.Level),
            Where.Choice("categories", where.Category),
            Where.Range("birthYear", where.BirthYear),
            Where.Presence("deceasedOn", !where.Living),
            Where.Reference<Craft>("crafts", where.Craft),
            AreaFilter.Inside(where.Area),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Inheritor> OrderOf(InheritorOrder? orderBy) => orderBy?.By switch
    {
        InheritorOrderBy.Code => ListOrders.Of<Inheritor>(orderBy.Direction, ListOrders.ByCode<Inheritor>()),
        InheritorOrderBy.BirthYear => ListOrders.Of<Inheritor>(orderBy.Direction, new SortKey<Inheritor>("birthYear", static inheritor => SortValue.Of(inheritor.BirthYear))),
        _ => ListOrders.Of<Inheritor>(orderBy?.Direction, ListOrders.ByName<Inheritor>()),
    };
}
