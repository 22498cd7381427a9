using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;

namespace HeritageCatalog.Server.Organizations;

/// <summary>Which venues.</summary>
public sealed record VenueWhere : ICombinable<VenueWhere>, IPicturable
{
    public IReadOnlyList<VenueWhere>? And { get; init; }

    public IReadOnlyList<VenueWhere>? Or { get; init; }

    public VenueWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Name { get; init; }

    public ChoiceFilter<VenueKind>? Kind { get; init; }

    public string? Area { get; init; }

    public RangeFilter<int>? Capacity { get; init; }

    public AccessibilityFeature? Accessibility { get; init; }

    public bool? HasImage { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Name),
        Where.Choice("kind", Kind),
        AreaFilter.Inside(Area),
        Where.Range("capacity", Capacity),
        Where.Equality("accessibility", Accessibility),
        Where.Pictured(HasImage, facts),
        Where.Equality("sample", Sample));
}
