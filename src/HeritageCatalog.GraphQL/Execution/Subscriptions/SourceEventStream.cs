namespace HeritageCatalog.GraphQL.Execution.Subscriptions;

/// <summary>A source stream while it is read; does not wait for one that is deaf to cancellation.</summary>
internal sealed class SourceEventStream(IAsyncEnumerable<object?> source, CancellationToken cancellation)
    : IAsyncDisposable
{
    private readonly IAsyncEnumerator<object?> _events = source.GetAsyncEnumerator(cancellation);
    private bool _hasBegun;
    private Task? _deaf;

    public object? Current => _events.Current;

    /// <summary>Waits for the next event; false at the end of the stream.</summary>
    public async ValueTask<bool> MoveNextAsync()
    {
        if (_hasBegun)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        // An iterator that never began has nothing to clean up, though what it was made from may have.
        _hasBegun = true;
        var move = _events.MoveNextAsync();
        if (move.IsCompleted)
        {
            return await move.ConfigureAwait(false);
        }

        var moving = move.AsTask();
        try
        {
            return await moving.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!moving.IsCompleted)
        {
            _deaf = moving;
            throw;
        }
    }

    /// <summary>Ends the stream: at once, or as soon as it lets go.</summary>
    public ValueTask DisposeAsync()
    {
        if (_deaf is null)
        {
            return _events.DisposeAsync();
        }

        _ = DisposeLaterAsync(_deaf);
        return default;
    }

    private async Task DisposeLaterAsync(Task moving)
    {
        await moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _events.DisposeAsync().ConfigureAwait(false);
    }
}
