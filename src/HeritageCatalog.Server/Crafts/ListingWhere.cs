using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Crafts;

/// <summary>Which listings.</summary>
public sealed record ListingWhere : ICombinable<ListingWhere>
{
    public IReadOnlyList<ListingWhere>? And { get; init; }

    public IReadOnlyList<ListingWhere>? Or { get; init; }

    public ListingWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? ListedName { get; init; }

    public ChoiceFilter<ProtectionLevel>? Level { get; init; }

    public ListingKind? Kind { get; init; }

    public ListingStatus? Status { get; init; }

    public RangeFilter<int>? Batch { get; init; }

    public RangeFilter<DateOnly>? AnnouncedOn { get; init; }

    public string? Identifier { get; init; }

    public string? Area { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(ListedName),
        Where.Choice("level", Level),
        Where.Equality("kind", Kind),
        Where.Equality("status", Status),
        Where.Range("batch", Batch),
        Where.Range("announcedOn", AnnouncedOn),
        Where.Equality(
            "identifiers.normalized", Identifier is { } number ? ValueTypes.Identifier.Normalize(number) : null),
        AreaFilter.Inside(Area, "declaringArea"),
        Where.Equality("sample", Sample));
}
