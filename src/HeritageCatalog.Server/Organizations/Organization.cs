using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Organizations;

/// <summary>机构: a bureau, ICH centre, protection unit, workshop, school, museum, association or company.</summary>
public sealed record Organization : CatalogRecord<Organization>
{
    public required LocalizedText Name { get; init; }

    public required IReadOnlyList<OrganizationType> Types { get; init; }

    public string? Area { get; init; }

    public LocalizedText? Summary { get; init; }

    public IReadOnlyList<Certification> Certifications { get; init; } = [];

    public string? Website { get; init; }

    /// <summary>Restricted to signed-in schools and bureaus.</summary>
    public Contact? Contact { get; init; }
}

/// <summary>A title given to an organization for a time, such as 非遗工坊.</summary>
public sealed record Certification
{
    public required LocalizedText Name { get; init; }

    public ProtectionLevel? Level { get; init; }

    public DateOnly? GrantedOn { get; init; }

    public DateOnly? ExpiresOn { get; init; }
}
