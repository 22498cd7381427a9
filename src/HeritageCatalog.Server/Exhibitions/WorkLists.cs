using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class WorkLists
{
    public static Filter FilterOf(WorkWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.Title),
            Where.Choice("medium", where.Medium),
            Where.Reference<Artist>("makers.artist", where.Artist),
            Where.Reference<Craft>("craft", where.Craft),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Work> OrderOf(WorkOrder? orderBy) => orderBy?.By switch
    {
        WorkOrderBy.Code => ListOrders.Of<Work>(orderBy.Direction, ListOrders.ByCode<Work>()),
        _ => ListOrders.Of<Work>(orderBy?.Direction, ListOrders.ByName<Work>()),
    };
}
