using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>作品: a thing made, that exhibitions show.</summary>
public sealed record Work : CatalogRecord<Work>
{
    public required LocalizedText Title { get; init; }

    public required Medium Medium { get; init; }

    public LocalizedText? Technique { get; init; }

    public Dimensions? Dimensions { get; init; }

    public FuzzyDate? Date { get; init; }

    /// <summary>Empty where nobody knows who made it.</summary>
    public IReadOnlyList<WorkMaker> Makers { get; init; } = [];

    public Id<Craft>? Craft { get; init; }

    public Id<Organization>? Lender { get; init; }

    public string? AccessionNumber { get; init; }

    public RightsStatement? Rights { get; init; }
}

/// <summary>In millimetres.</summary>
public sealed record Dimensions
{
    public required int Height { get; init; }

    public required int Width { get; init; }

    public int? Depth { get; init; }
}

/// <summary>Either an artist or an inheritor, and what they did.</summary>
public sealed record WorkMaker
{
    public required MakerRole Role { get; init; }

    public Id<Artist>? Artist { get; init; }

    public Id<Inheritor>? Inheritor { get; init; }
}

public enum MakerRole
{
    Artist,
    Maker,
    Designer,
}
