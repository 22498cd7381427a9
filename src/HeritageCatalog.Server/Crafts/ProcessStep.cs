using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Crafts;

/// <summary>工序: one step of the making. A secret step 核心技艺 has a narrower audience than PUBLIC.</summary>
public sealed record ProcessStep
{
    public required int Order { get; init; }

    public required LocalizedText Name { get; init; }

    public LocalizedText? Description { get; init; }

    public int? Minutes { get; init; }

    public required Audience Audience { get; init; }
}
