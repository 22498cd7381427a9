namespace HeritageCatalog.Server.Media.Processing;

/// <summary>How the queue stands, over all bureaus.</summary>
public sealed record QueueReport(int Waiting, int Running, int Failed, DateTimeOffset? Oldest, int Reprocessing);
