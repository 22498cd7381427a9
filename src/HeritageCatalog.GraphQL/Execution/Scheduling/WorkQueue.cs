namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>A continuation of a resolver, or the message that its task has finished.</summary>
internal readonly record struct WorkItem(ResolverFlow? Flow, SendOrPostCallback Callback, object? State);

/// <summary>Hands what other threads finish to the one thread that walks the operation.</summary>
internal sealed class WorkQueue
{
    private readonly Lock _lock = new();
    private List<WorkItem> _arrived = [];
    private List<WorkItem> _taken = [];
    private TaskCompletionSource? _waiter;
    private ResolverFlow? _freshFlow;

    /// <summary>Resolvers that have neither finished nor wait for a loader; only the walking thread counts.</summary>
    public int BusyResolvers { get; set; }

    /// <summary>True when there is something to take.</summary>
    public bool HasArrivals
    {
        get
        {
            lock (_lock)
            {
                return _arrived.Count > 0;
            }
        }
    }

    /// <summary>Tells the operations apart that use this object one after another.</summary>
    public int Generation { get; private set; }

    /// <summary>The flow for the next asynchronous resolver; kept until one of them does not finish at once.</summary>
    public ResolverFlow FreshFlow => _freshFlow ??= new ResolverFlow(this);

    /// <summary>The flow of the resolver that was just called; null when something else has taken it already.</summary>
    public ResolverFlow? TakeFlow()
    {
        var flow = _freshFlow;
        _freshFlow = null;
        return flow;
    }

    public bool TryPost(int generation, WorkItem item)
    {
        TaskCompletionSource? waiter;
        lock (_lock)
        {
            if (generation != Generation)
            {
                return false;
            }

            _arrived.Add(item);
            waiter = _waiter;
            _waiter = null;
        }

        waiter?.SetResult();
        return true;
    }

    /// <summary>Completes when there is something to take.</summary>
    public Task WaitAsync()
    {
        lock (_lock)
        {
            if (_arrived.Count > 0)
            {
                return Task.CompletedTask;
            }

            _waiter ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _waiter.Task;
        }
    }

    /// <summary>Everything that has arrived; the list is valid until the next call.</summary>
    public List<WorkItem> TakeArrived()
    {
        lock (_lock)
        {
            _taken.Clear();
            (_arrived, _taken) = (_taken, _arrived);
            return _taken;
        }
    }

    /// <summary>Ends an operation: later posts of its resolvers find nobody.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            Generation++;
            _arrived.Clear();
            _taken.Clear();
            _waiter = null;
        }

        _freshFlow = null;
        BusyResolvers = 0;
    }
}
