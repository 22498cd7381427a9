using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.ReportedFigures;

/// <summary>Which reported figures.</summary>
public sealed record ReportedFigureWhere : ICombinable<ReportedFigureWhere>
{
    public IReadOnlyList<ReportedFigureWhere>? And { get; init; }

    public IReadOnlyList<ReportedFigureWhere>? Or { get; init; }

    public ReportedFigureWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public FigureTopic? Topic { get; init; }

    public FigureUnit? Unit { get; init; }

    public FigureQualifier? Qualifier { get; init; }

    public string? Area { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Equality("topic", Topic),
        Where.Equality("figure.unit", Unit),
        Where.Equality("figure.qualifier", Qualifier),
        AreaFilter.Inside(Area));
}
