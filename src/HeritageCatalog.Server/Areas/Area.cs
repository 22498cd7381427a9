using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Areas;

/// <summary>An administrative division after GB/T 2260.</summary>
public sealed record Area
{
    /// <summary>Six digits. The record's id, since codes never change hands.</summary>
    public required string Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required AreaLevel Level { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public string Code => Id;
}

public enum AreaLevel
{
    Province,
    City,
    County,
}
