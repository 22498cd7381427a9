namespace HeritageCatalog.Server.Media;

/// <summary>
/// What is to be done with an asset in the background. It stands in the asset itself, so that neither is ever there
/// without the other.
/// </summary>
public sealed record MediaWork
{
    public required MediaTask Task { get; init; }

    /// <summary>What comes first; see <see cref="Processing.MediaPriority"/>.</summary>
    public required int Priority { get; init; }

    /// <summary>Not before; of something under way, when it is taken for abandoned.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Since when it is to be done.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Which process has it; null when none.</summary>
    public string? Worker { get; init; }

    /// <summary>Why the last attempt failed, for operators.</summary>
    public string? LastError { get; init; }

    /// <summary>Whether it was given up, until an operator or curator has it done again.</summary>
    public bool IsSetAside { get; init; }
}

public enum MediaTask
{
    /// <summary>Scan, decode, and make what is to be shown.</summary>
    Process,

    /// <summary>The same with what takes the place of the original.</summary>
    Replace,

    /// <summary>The same again with a newer pipeline, while the public sees what there is.</summary>
    Reprocess,

    /// <summary>Add the formats that take long.</summary>
    Complete,
}
