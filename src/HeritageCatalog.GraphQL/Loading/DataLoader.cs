namespace HeritageCatalog.GraphQL.Loading;

/// <summary>Collects the keys that fields ask for and loads them together. One instance serves one operation.</summary>
public abstract class DataLoader
{
    private LoadQueue? _queue;

    private protected DataLoader()
    {
    }

    internal LoadQueue Queue => _queue
        ?? throw new InvalidOperationException($"{GetType().Name} is used after its operation, or was not made by it.");

    internal void Attach(LoadQueue queue) => _queue = queue;

    /// <summary>The operation is over; its memory may be used again.</summary>
    internal void Detach()
    {
        _queue = null;
        Release();
    }

    /// <summary>Loads all pending keys. Never throws: an error goes to the keys it belongs to.</summary>
    internal abstract ValueTask DispatchAsync(CancellationToken cancellation);

    /// <summary>
    /// Forgets loaded values, so that the next field of a mutation reads what the one before it wrote.
    /// </summary>
    internal abstract void Forget();

    internal abstract void Release();
}
