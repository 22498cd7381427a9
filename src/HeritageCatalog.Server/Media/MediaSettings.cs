namespace HeritageCatalog.Server.Media;

/// <summary>What those who run the server decide about media.</summary>
public sealed record MediaSettings
{
    /// <summary>The largest file, a film; pictures have a bound of their own.</summary>
    public long MostBytes { get; init; } = 2L << 30;

    /// <summary>Where files lie while they are worked on.</summary>
    public string TemporaryFolder { get; init; } = Path.GetTempPath();

    /// <summary>How many files are worked on at a time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether nobody else works on the same database: what a worker has at the start is free.</summary>
    public bool IsAlone { get; init; } = true;

    /// <summary>Where clamd listens, <c>host:3310</c> or <c>/run/clamav/clamd.sock</c>; null for no scanner.</summary>
    public string? Scanner { get; init; }

    /// <summary>How many bytes of sizes beyond the presets are kept.</summary>
    public long MostSizedBytes { get; init; } = 2L << 30;

    /// <summary>How many bytes of small pictures are kept in memory.</summary>
    public long MostHotBytes { get; init; } = 64L << 20;
}
