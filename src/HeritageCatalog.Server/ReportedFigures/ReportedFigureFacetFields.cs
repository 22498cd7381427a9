using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.ReportedFigures;

[ObjectType("ReportedFigureFacets")]
public static class ReportedFigureFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Topic(RecordFacets<ReportedFigure> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<ReportedFigure, FigureTopic>(facets, "topic");

    public static Loading<IReadOnlyList<FacetCount>> Unit(RecordFacets<ReportedFigure> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<ReportedFigure, FigureUnit>(facets, "figure.unit");

    public static Loading<IReadOnlyList<FacetCount>> Qualifier(RecordFacets<ReportedFigure> facets, ListSummaryLoader loader) =>
        loader.FacetAsync<ReportedFigure, FigureQualifier>(facets, "figure.qualifier");
}
