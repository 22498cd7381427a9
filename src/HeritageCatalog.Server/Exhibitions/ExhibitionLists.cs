using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class ExhibitionLists
{
    public static Filter FilterOf(ExhibitionWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Name(where.Title),
            Where.Reference<ExhibitionSeries>("series", where.Series),
            Where.Reference<Venue>("runs.venue", where.Venue),
            OpenOn(where.OpenOn),
            Where.Equality("sample", where.Sample));

    public static ListOrder<Exhibition> OrderOf(ExhibitionOrder? orderBy) => orderBy?.By switch
    {
        ExhibitionOrderBy.Code => ListOrders.Of<Exhibition>(orderBy.Direction, ListOrders.ByCode<Exhibition>()),
        ExhibitionOrderBy.Opens => ListOrders.Of<Exhibition>(orderBy.Direction, new SortKey<Exhibition>("opens", static exhibition => SortValue.Of(exhibition.Opens))),
        _ => ListOrders.Of<Exhibition>(orderBy?.Direction, ListOrders.ByName<Exhibition>()),
    };

    // A show known only by its month counts as open all through it.
    private static Filter OpenOn(DateOnly? day)
    {
        if (day is not { } wanted)
        {
            return Filter.All;
        }

        var text = SortValue.Of(wanted);
        var stillOpen = Filter.Or(
            Filter.Gte("closes.latest", text),
            Filter.And(Filter.Exists("closes", false), Filter.Gte("opens.latest", text)));
        return Filter.ElemMatch("runs", Filter.And(Filter.Lte("opens.earliest", text), stillOpen));
    }
}
