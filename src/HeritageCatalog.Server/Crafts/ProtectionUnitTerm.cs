using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>
/// 保护单位任期: the organization that answers for a listing for a time. Terms of a listing never overlap.
/// </summary>
public sealed record ProtectionUnitTerm
{
    public required Id<Organization> Organization { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day, or null while the term runs.</summary>
    public DateOnly? To { get; init; }

    public LocalizedText? EndReason { get; init; }

    public IReadOnlyList<ProtectionUnitEvaluation> Evaluations { get; init; } = [];
}

public sealed record ProtectionUnitEvaluation
{
    public required int Year { get; init; }

    public required bool Passed { get; init; }
}
