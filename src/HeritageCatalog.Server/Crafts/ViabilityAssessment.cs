using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>How alive the practice is, as a bureau judged it on a day.</summary>
public sealed record ViabilityAssessment
{
    public required Viability Status { get; init; }

    public required DateOnly AssessedOn { get; init; }

    public required LocalizedText Reason { get; init; }
}

public enum Viability
{
    [Label("兴盛", "Thriving")]
    Thriving,
    [Label("稳定", "Stable")]
    Stable,
    [Label("存在风险", "At risk")]
    AtRisk,
    [Label("濒危", "Critical")]
    Critical,
    [Label("休眠", "Dormant")]
    Dormant,
}
