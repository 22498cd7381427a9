using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>展览: one edition, whatever number of places it is shown at.</summary>
public sealed record Exhibition : CatalogRecord<Exhibition>
{
    public required LocalizedText Title { get; init; }

    public Id<ExhibitionSeries>? Series { get; init; }

    public int? EditionNumber { get; init; }

    public LocalizedText? Theme { get; init; }

    public LocalizedText? Statement { get; init; }

    /// <summary>By role and, within it, in the order of the notice.</summary>
    public IReadOnlyList<ExhibitionOrganiser> Organisers { get; init; } = [];

    public IReadOnlyList<ExhibitionRun> Runs { get; init; } = [];

    public IReadOnlyList<ExhibitionSection> Sections { get; init; } = [];

    public Citation? Citation { get; init; }

    /// <summary>First possible opening day of the first run; follows the runs.</summary>
    public DateOnly? Opens { get; init; }
}
