using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Telemetry;

/// <summary>The executors of the process, for as long as somebody else holds them.</summary>
internal static class Executors
{
    private static readonly Lock Gate = new();
    private static readonly List<WeakReference<RequestExecutor>> All = [];
    private static int _nextSweep = 16;

    public static IReadOnlyList<RequestExecutor> Living
    {
        get
        {
            lock (Gate)
            {
                return [.. All.Select(Find).OfType<RequestExecutor>()];
            }
        }
    }

    public static void Add(RequestExecutor executor)
    {
        lock (Gate)
        {
            All.Add(new WeakReference<RequestExecutor>(executor));
            if (All.Count >= _nextSweep)
            {
                All.RemoveAll(static reference => Find(reference) is null);
                _nextSweep = Math.Max(16, All.Count * 2);
            }
        }
    }

    private static RequestExecutor? Find(WeakReference<RequestExecutor> reference) =>
        reference.TryGetTarget(out var executor) ? executor : null;
}
