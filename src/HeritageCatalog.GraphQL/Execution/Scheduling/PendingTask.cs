namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>A task that a resolver returned and that had not finished then.</summary>
internal sealed class PendingTask<T>(ValueTask<T> task, WorkQueue work, ResolverFlow? flow)
{
    private static readonly SendOrPostCallback MarkReady = static state => ((PendingTask<T>)state!).BecomeReady();

    private readonly int _generation = work.Generation;

    /// <summary>True once the walking thread has learnt that the task finished.</summary>
    public bool IsReady { get; private set; }

    public ValueTask<T> Task => task;

    public void Start(Position position)
    {
        flow?.Suspend(position);

        // The end of the task comes back through the flow like all its continuations. Without it, the end would wait
        // for a thread of the pool, and where the pool is starved the resolver would look busy for far too long.
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(flow);
        try
        {
            task.GetAwaiter().UnsafeOnCompleted(Report);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    private void Report() => work.TryPost(_generation, new WorkItem(null, MarkReady, this));

    private void BecomeReady()
    {
        IsReady = true;
        flow?.Finish();
    }
}
