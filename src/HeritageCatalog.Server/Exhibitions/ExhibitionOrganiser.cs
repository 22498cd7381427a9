using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Exhibitions;

public sealed record ExhibitionOrganiser
{
    public required Id<Organization> Organization { get; init; }

    public required OrganiserRole Role { get; init; }

    /// <summary>Place in the notice within the role, from 1.</summary>
    public required int Order { get; init; }
}

/// <summary>主办, 承办, 协办, 支持: the order in which a notice names them.</summary>
public enum OrganiserRole
{
    Host,
    Organiser,
    CoOrganiser,
    Supporter,
}
