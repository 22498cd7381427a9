using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>非遗项目: an element of intangible heritage as people practise it, whatever lists it is on.</summary>
public sealed record Craft : CatalogRecord<Craft>
{
    public required LocalizedText Name { get; init; }

    public IReadOnlyList<LocalizedText> Aliases { get; init; } = [];

    public required HeritageCategory Category { get; init; }

    public IReadOnlyList<UnescoDomain> UnescoDomains { get; init; } = [];

    public string? Area { get; init; }

    public GeoPoint? Place { get; init; }

    /// <summary>Restricted to the craft's keepers.</summary>
    public GeoPoint? ExactPlace { get; init; }

    public required LocalizedText Summary { get; init; }

    public LocalizedText? History { get; init; }

    public IReadOnlyList<ProcessStep> ProcessSteps { get; init; } = [];

    public IReadOnlyList<LocalizedText> Materials { get; init; } = [];

    public IReadOnlyList<LocalizedText> Tools { get; init; } = [];

    public LocalizedText? Values { get; init; }

    public ViabilityAssessment? Viability { get; init; }

    /// <summary>The highest level at which the craft is listed now; follows its listings.</summary>
    public ProtectionLevel? Level { get; init; }

    /// <summary>Place of the category in the national list, I = 1; what a list by category sorts by.</summary>
    public int CategoryNumber { get; init; }
}
