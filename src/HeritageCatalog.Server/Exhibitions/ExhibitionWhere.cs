using HeritageCatalog.Server.Catalog.Filtering;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Which exhibitions.</summary>
public sealed record ExhibitionWhere : ICombinable<ExhibitionWhere>
{
    public IReadOnlyList<ExhibitionWhere>? And { get; init; }

    public IReadOnlyList<ExhibitionWhere>? Or { get; init; }

    public ExhibitionWhere? Not { get; init; }

    public StringFilter? Code { get; init; }

    public StringFilter? Title { get; init; }

    public string? Series { get; init; }

    public string? Venue { get; init; }

    public DateOnly? OpenOn { get; init; }

    public bool? Sample { get; init; }
}
