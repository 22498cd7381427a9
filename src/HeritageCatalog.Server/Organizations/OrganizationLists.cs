using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class OrganizationLists
{
    public static Filter FilterOf(OrganizationWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.Name),
            Where.Choice("types", where.Type),
            AreaFilter.Inside(where.Area),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Organization> OrderOf(OrganizationOrder? orderBy) => orderBy?.By switch
    {
        OrganizationOrderBy.Code => ListOrders.Of<Organization>(orderBy.Direction, ListOrders.ByCode<Organization>()),
        _ => ListOrders.Of<Organization>(orderBy?.Direction, ListOrders.ByName<Organization>()),
    };
}
