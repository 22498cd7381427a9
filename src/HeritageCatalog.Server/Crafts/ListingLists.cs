using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class ListingLists
{
    public static Filter FilterOf(ListingWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.ListedName),
            Where.Choice("level", where.Level),
            Where.Equality("kind", where.Kind),
            Where.Equality("status", where.Status),
            Where.Range("batch", where.Batch),
            Where.Range("announcedOn", where.AnnouncedOn),
            Where.Equality("identifiers.normalized", where.Identifier is null ? null : Identifier.Normalize(where.Identifier)),
            AreaFilter.Inside(where.Area, "declaringArea"),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Listing> OrderOf(ListingOrder? orderBy) => orderBy?.By switch
    {
        ListingOrderBy.AnnouncedOn => ListOrders.Of<Listing>(orderBy.Direction, new SortKey<Listing>("announcedOn", static listing => SortValue.Of(listing.AnnouncedOn))),
        _ => ListOrders.Of<Listing>(orderBy?.Direction, ListOrders.ByCode<Listing>()),
    };
}
