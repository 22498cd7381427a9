using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.ReportedFigures;

/// <summary>How lists of this kind are filtered and sorted.</summary>
public static class ReportedFigureLists
{
    public static Filter FilterOf(ReportedFigureWhere? where) => where is null
        ? Filter.All
        : Where.All(
            where,
            FilterOf,
            Where.Code(where.Code),
            Where.Equality("topic", where.Topic),
            Where.Equality("figure.unit", where.Unit),
            Where.Equality("figure.qualifier", where.Qualifier),
            AreaFilter.Inside(where.Area));

    public static ListOrder<ReportedFigure> OrderOf(ReportedFigureOrder? orderBy) => orderBy?.By switch
    {
        ReportedFigureOrderBy.AsOf => ListOrders.Of<ReportedFigure>(orderBy.Direction, new SortKey<ReportedFigure>("figure.asOf", static figure => SortValue.Of(figure.Figure.AsOf))),
        ReportedFigureOrderBy.Value => ListOrders.Of<ReportedFigure>(orderBy.Direction, new SortKey<ReportedFigure>("figure.value", static figure => figure.Figure.Value)),
        _ => ListOrders.Of<ReportedFigure>(orderBy?.Direction, ListOrders.ByCode<ReportedFigure>()),
    };
}
