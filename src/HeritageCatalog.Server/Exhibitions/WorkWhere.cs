using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Which works.</summary>
public sealed record WorkWhere : ICombinable<WorkWhere>, IPicturable
{
    public IReadOnlyList<WorkWhere>? And { get; init; }

    public IReadOnlyList<WorkWhere>? Or { get; init; }

    public WorkWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Title { get; init; }

    public ChoiceFilter<Medium>? Medium { get; init; }

    public string? Artist { get; init; }

    public string? Craft { get; init; }

    public bool? HasImage { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Title),
        Where.Choice("medium", Medium),
        Where.Reference<Artist>("makers.artist", Artist),
        Where.Reference<Craft>("craft", Craft),
        Where.Pictured(HasImage, facts),
        Where.Equality("sample", Sample));
}
