using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Which series.</summary>
public sealed record ExhibitionSeriesWhere : ICombinable<ExhibitionSeriesWhere>
{
    public IReadOnlyList<ExhibitionSeriesWhere>? And { get; init; }

    public IReadOnlyList<ExhibitionSeriesWhere>? Or { get; init; }

    public ExhibitionSeriesWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Name { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Name),
        Where.Equality("sample", Sample));
}
