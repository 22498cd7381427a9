namespace HeritageCatalog.Blobs.Maintenance;

/// <summary>Which blobs are collected, and when.</summary>
public sealed record BlobCollectorOptions
{
    /// <summary>What their names begin with; empty for all.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>How long a blob stays that nothing refers to, from the run on that first finds it.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The blob that notes since when; never collected.</summary>
    public BlobName LedgerName { get; init; } = BlobName.Parse("maintenance/unreferred");

    /// <summary>How many blobs are asked about at a time before they are deleted.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>Tells the time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
