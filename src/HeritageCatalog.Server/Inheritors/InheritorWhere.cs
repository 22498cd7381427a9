using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>Which inheritors.</summary>
public sealed record InheritorWhere : ICombinable<InheritorWhere>, IPicturable
{
    public IReadOnlyList<InheritorWhere>? And { get; init; }

    public IReadOnlyList<InheritorWhere>? Or { get; init; }

    public InheritorWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Name { get; init; }

    public ChoiceFilter<ProtectionLevel>? Level { get; init; }

    public ChoiceFilter<HeritageCategory>? Category { get; init; }

    public RangeFilter<int>? BirthYear { get; init; }

    public bool? Living { get; init; }

    public string? Craft { get; init; }

    public string? Area { get; init; }

    public bool? HasImage { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Name),
        Where.Choice("level", Level),
        Where.Choice("categories", Category),
        Where.Range("birthYear", BirthYear),
        Where.Presence("deceasedOn", !Living),
        Where.Reference<Craft>("crafts", Craft),
        AreaFilter.Inside(Area),
        Where.Pictured(HasImage, facts),
        Where.Equality("sample", Sample));
}
