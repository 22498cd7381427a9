namespace HeritageCatalog.Server.Seeding;

/// <summary>What is known about the seed data in a database: being loaded, or loaded and when.</summary>
public sealed record SeedMark
{
    public const string OnlyId = "seed";

    public required string Id { get; init; }

    public required SeedState State { get; init; }

    public required DateTimeOffset At { get; init; }
}

public enum SeedState
{
    Loading,
    Loaded,
}
