namespace HeritageCatalog.Server.Media.Processing;

/// <summary>What comes first in the queue: what somebody waits for.</summary>
public static class MediaPriority
{
    public const int Upload = 0;
    public const int Seed = 10;
    public const int Reprocess = 20;
    public const int Complete = 30;
}
