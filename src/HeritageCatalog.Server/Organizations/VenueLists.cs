using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Organizations;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class VenueLists
{
    public static Filter FilterOf(VenueWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.Name),
            Where.Choice("kind", where.Kind),
            AreaFilter.Inside(where.Area),
            Where.Range("capacity", where.Capacity),
            Where.Equality("accessibility", where.Accessibility),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Venue> OrderOf(VenueOrder? orderBy) => orderBy?.By switch
    {
        VenueOrderBy.Code => ListOrders.Of<Venue>(orderBy.Direction, ListOrders.ByCode<Venue>()),
        VenueOrderBy.Capacity => ListOrders.Of<Venue>(orderBy.Direction, new SortKey<Venue>("capacity", static venue => venue.Capacity is { } seats ? seats : BsonValue.Null)),
        _ => ListOrders.Of<Venue>(orderBy?.Direction, ListOrders.ByName<Venue>()),
    };
}
