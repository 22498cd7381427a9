namespace HeritageCatalog.GraphQL.Execution.Scheduling;

/// <summary>One asynchronous resolver: brings its continuations back to the walk of the operation.</summary>
/// <remarks>
/// Made only for a resolver that does not finish at once. It knows whether the resolver is busy or merely waits for
/// a loader, which decides when batches are sent.
/// </remarks>
internal sealed class ResolverFlow(WorkQueue work) : SynchronizationContext
{
    private readonly int _generation = work.Generation;
    private int _blockedAwaits;

    /// <summary>True from when the resolver has returned without a value until it has one.</summary>
    public bool IsSuspended { get; private set; }

    /// <summary>True while the resolver is counted as one of <see cref="WorkQueue.BusyResolvers"/>.</summary>
    public bool IsBusy => IsSuspended && _blockedAwaits == 0;

    /// <summary>The response position that the resolver will fill.</summary>
    public Position Position { get; private set; }

    public bool BelongsTo(WorkQueue operation) => work == operation && _generation == operation.Generation;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!work.TryPost(_generation, new WorkItem(this, d, state)))
        {
            // The operation is over: a resolver left something running that nobody waits for.
            ThreadPool.QueueUserWorkItem(static item => item.d(item.state), (d, state), preferLocal: false);
        }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        throw new NotSupportedException("A resolver must not block on its own operation.");
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>The resolver returned without a value and is counted from now on.</summary>
    public void Suspend(Position position)
    {
        Position = position;
        IsSuspended = true;
        Count(_blockedAwaits == 0 ? 1 : 0);
    }

    public void Finish()
    {
        Count(_blockedAwaits == 0 ? -1 : 0);
        IsSuspended = false;
    }

    /// <summary>The resolver waits for a loader.</summary>
    public void Block()
    {
        if (_blockedAwaits++ == 0)
        {
            Count(-1);
        }
    }

    public void Unblock()
    {
        if (--_blockedAwaits == 0)
        {
            Count(1);
        }
    }

    private void Count(int change)
    {
        if (IsSuspended)
        {
            work.BusyResolvers += change;
        }
    }
}
