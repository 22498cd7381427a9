using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Crafts;

/// <summary>Which crafts.</summary>
public sealed record CraftWhere : ICombinable<CraftWhere>, IPicturable
{
    public IReadOnlyList<CraftWhere>? And { get; init; }

    public IReadOnlyList<CraftWhere>? Or { get; init; }

    public CraftWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Name { get; init; }

    public ChoiceFilter<HeritageCategory>? Category { get; init; }

    public UnescoDomain? UnescoDomain { get; init; }

    public ChoiceFilter<ProtectionLevel>? Level { get; init; }

    public ChoiceFilter<Viability>? Viability { get; init; }

    public string? Area { get; init; }

    public bool? HasImage { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Name),
        Where.Choice("category", Category),
        Where.Equality("unescoDomains", UnescoDomain),
        Where.Choice("level", Level),
        Where.Choice("viability.status", Viability),
        AreaFilter.Inside(Area),
        Where.Pictured(HasImage, facts),
        Where.Equality("sample", Sample));
}
