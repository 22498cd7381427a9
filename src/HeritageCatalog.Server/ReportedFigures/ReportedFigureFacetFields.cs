using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.ReportedFigures;

[ObjectType("ReportedFigureFacets")]
public static class ReportedFigureFacetFields
{
    public static Loading<IReadOnlyList<FacetCount>> Topic(
        RecordFacets<ReportedFigure> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<FigureTopic>(facets.Summary, "topic");

    public static Loading<IReadOnlyList<FacetCount>> Unit(
        RecordFacets<ReportedFigure> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<FigureUnit>(facets.Summary, "figure.unit");

    public static Loading<IReadOnlyList<FacetCount>> Qualifier(
        RecordFacets<ReportedFigure> facets, ListSummaryLoader loader) =>
        loader.ChoiceFacetAsync<FigureQualifier>(facets.Summary, "figure.qualifier");
}
