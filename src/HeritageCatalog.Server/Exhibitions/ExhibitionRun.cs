using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>展期: the exhibition at one place for a time, or online.</summary>
public sealed record ExhibitionRun
{
    public Id<Venue>? Venue { get; init; }

    public bool IsVirtual { get; init; }

    public required FuzzyDate Opens { get; init; }

    public FuzzyDate? Closes { get; init; }

    public Figure? Visitors { get; init; }
}
