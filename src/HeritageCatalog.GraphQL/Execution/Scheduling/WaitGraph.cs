using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>Finds out which resolvers wait for others of the same operation.</summary>
/// <remarks>
/// A resolver that waits for another one, which waits for a loader, is as little busy as the other: nothing will happen
/// before the batch is sent. What is found depends on what the resolvers do and never on how long it takes.
/// </remarks>
internal sealed class WaitGraph(WorkQueue work, LoadQueue loads)
{
    private readonly HashSet<ResolverFlow> _waiting = [];
    private readonly HashSet<Task> _visited = [];
    private readonly Queue<Task> _tasks = new();

    /// <summary>True when every resolver that looks busy waits for one that waits for a loader.</summary>
    public bool ExplainsAllBusy()
    {
        if (!TaskContinuations.AreVisible || loads.Waits.Count == 0)
        {
            return false;
        }

        foreach (var wait in loads.Waits)
        {
            TaskContinuations.Follow(wait.Continuation, _tasks);
        }

        while (_tasks.TryDequeue(out var task))
        {
            if (_visited.Add(task))
            {
                TaskContinuations.Follow(task, _waiting, _tasks);
            }
        }

        var explained = _waiting.Count(flow => flow.BelongsTo(work) && flow.IsBusy);
        _waiting.Clear();
        _visited.Clear();
        return explained == work.BusyResolvers;
    }
}
