using HeritageCatalog.GraphQL.Execution.Scheduling;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>An asynchronous resolver that awaits a loader.</summary>
internal sealed record LoadWait(LoadingSource Source, long Token, Action Continuation, ResolverFlow? Flow);

/// <summary>What an operation waits for from its loaders: keys not yet loaded, and resolvers that await them.</summary>
/// <remarks>
/// Everything here runs on the thread that currently walks the operation. That is what makes batches a pure function
/// of plan and data, and what spares loaders their locks; a call from anywhere else is refused.
/// </remarks>
internal sealed class LoadQueue(ResponsePath path)
{
    private readonly List<DataLoader> _pending = [];
    private readonly List<LoadWait> _waits = [];
    private readonly List<ValueTask> _started = [];
    private int _walkingThread;

    /// <summary>The asynchronous resolver that runs now; null while the operation itself walks.</summary>
    public ResolverFlow? CurrentFlow { get; set; }

    public PositionTable Positions { get; } = new();

    /// <summary>Resolvers that await a loader, and how each goes on.</summary>
    public IReadOnlyList<LoadWait> Waits => _waits;

    public bool HasPendingKeys => _pending.Count > 0;

    /// <summary>Where the value will stand that is asked for now; orders the keys of a batch.</summary>
    public Position CurrentPosition => StatedPosition
        ?? (CurrentFlow is { IsSuspended: true } flow ? flow.Position : Positions.Save(path.Entries));

    /// <summary>The position of a load that goes on between two walks; null where the walk itself tells.</summary>
    public Position? StatedPosition { get; set; }

    /// <summary>Says that the current thread walks the operation from now on.</summary>
    public void ClaimThread() => _walkingThread = Environment.CurrentManagedThreadId;

    /// <summary>Nothing of the operation runs until the next claim.</summary>
    public void ReleaseThread() => _walkingThread = 0;

    public void VerifyAccess()
    {
        if (_walkingThread != Environment.CurrentManagedThreadId)
        {
            throw new InvalidOperationException(
                "A loader was called outside the flow of its operation: from another thread, after "
                + "ConfigureAwait(false), from the batch function of another loader, or after the operation ended.");
        }
    }

    /// <summary>A loader has its first key since its last batch.</summary>
    public void Add(DataLoader loader) => _pending.Add(loader);

    /// <summary>An asynchronous resolver goes on when the source is ready.</summary>
    public void Await(LoadingSource source, long token, Action continuation)
    {
        VerifyAccess();
        CurrentFlow?.Block();
        _waits.Add(new LoadWait(source, token, continuation, CurrentFlow));
    }

    /// <summary>Runs one batch of every loader that has keys, all at once; completes when all have answered.</summary>
    public ValueTask DispatchAsync(CancellationToken cancellation)
    {
        foreach (var loader in _pending)
        {
            var task = loader.DispatchAsync(cancellation);
            if (!task.IsCompletedSuccessfully)
            {
                _started.Add(task);
            }
        }

        _pending.Clear();
        return _started.Count == 0 ? default : AwaitStartedAsync();
    }

    /// <summary>The resolvers whose value has arrived, in the order of their response positions.</summary>
    public IReadOnlyList<LoadWait> TakeReadyWaits()
    {
        if (_waits.Count == 0)
        {
            return [];
        }

        var order = Comparer<Position>.Create(Positions.Compare);
        var waits = _waits.OrderBy(wait => wait.Flow?.Position ?? default, order).ToArray();
        _waits.Clear();
        var ready = new List<LoadWait>();
        foreach (var wait in waits)
        {
            (wait.Source.TryAdvance(wait.Token) ? ready : _waits).Add(wait);
        }

        return ready;
    }

    public void Clear()
    {
        _pending.Clear();
        _waits.Clear();
        _started.Clear();
        Positions.Clear();
        CurrentFlow = null;
        StatedPosition = null;
        ReleaseThread();
    }

    private async ValueTask AwaitStartedAsync()
    {
        foreach (var task in _started)
        {
            await task.ConfigureAwait(false);
        }

        _started.Clear();
    }
}
