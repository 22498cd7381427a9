using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class ArtistLists
{
    public static Filter FilterOf(ArtistWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.Name),
            AreaFilter.Inside(where.Area),
            Where.Range("birthYear", where.BirthYear),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Artist> OrderOf(ArtistOrder? orderBy) => orderBy?.By switch
    {
        ArtistOrderBy.Code => ListOrders.Of<Artist>(orderBy.Direction, ListOrders.ByCode<Artist>()),
        _ => ListOrders.Of<Artist>(orderBy?.Direction, ListOrders.ByName<Artist>()),
    };
}
