namespace HeritageCatalog.Server.Media.Processing;

/// <summary>How far something is.</summary>
public sealed record MediaProgress(MediaAsset Media, MediaStep Step)
{
    public MediaState State => Media.State;
}

public enum MediaStep
{
    Queued,
    Scanning,
    Rendering,
    Done,
}
