using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Crafts;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class CraftLists
{
    public static Filter FilterOf(CraftWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.Name),
            Where.Choice("category", where.Category),
            Where.Equality("unescoDomains", where.UnescoDomain),
            Where.Choice("level", where.Level),
            Where.Choice("viability.status", where.Viability),
            AreaFilter.Inside(where.Area),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Craft> OrderOf(CraftOrder? orderBy) => orderBy?.By switch
    {
        CraftOrderBy.Code => ListOrders.Of<Craft>(orderBy.Direction, ListOrders.ByCode<Craft>()),
        CraftOrderBy.Category => ListOrders.Of<Craft>(orderBy.Direction, new SortKey<Craft>("categoryNumber", static craft => craft.CategoryNumber), ListOrders.ByName<Craft>()),
        CraftOrderBy.UpdatedAt => ListOrders.Of<Craft>(orderBy.Direction, new SortKey<Craft>("updatedAt", static craft => craft.UpdatedAt)),
        _ => ListOrders.Of<Craft>(orderBy?.Direction, ListOrders.ByName<Craft>()),
    };
}
