namespace HeritageCatalog.Server.Media.Processing;

/// <summary>How the queue stands, over all bureaus.</summary>
public sealed record QueueReport(
    int Waiting, int Running, int Failed, DateTimeOffset? Oldest, int Refining, int Reprocessing)
{
    /// <summary>What waits is told apart by whether anybody waits for it.</summary>
    /// <param name="waiting">What no worker has, of all tasks.</param>
    /// <param name="running">How many workers have something.</param>
    /// <param name="failed">How many were given up.</param>
    public static QueueReport Of(IReadOnlyCollection<MediaWork> waiting, int running, int failed)
    {
        var awaited = waiting.Where(work => work.Task is MediaTask.Process or MediaTask.Replace).ToList();
        return new QueueReport(
            awaited.Count,
            running,
            failed,
            awaited.Select(work => (DateTimeOffset?)work.Since).Min(),
            waiting.Count(work => work.Task == MediaTask.Complete),
            waiting.Count(work => work.Task == MediaTask.Reprocess));
    }
}
