using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Catalog.Filtering;

namespace HeritageCatalog.Server.Organizations;

/// <summary>Which organizations.</summary>
public sealed record OrganizationWhere : ICombinable<OrganizationWhere>, IPicturable
{
    public IReadOnlyList<OrganizationWhere>? And { get; init; }

    public IReadOnlyList<OrganizationWhere>? Or { get; init; }

    public OrganizationWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Name { get; init; }

    public ChoiceFilter<OrganizationType>? Type { get; init; }

    public string? Area { get; init; }

    public bool? HasImage { get; init; }

    public bool? Sample { get; init; }

    public Filter ToFilter(WhereFacts facts) => Where.All(
        this,
        facts,
        Where.Code(Code),
        Where.Name(Name),
        Where.Choice("types", Type),
        AreaFilter.Inside(Area),
        Where.Pictured(HasImage, facts),
        Where.Equality("sample", Sample));
}
