namespace HeritageCatalog.GraphQL.Loading;

/// <summary>Collects the keys that fields ask for and loads them together. One instance serves one operation.</summary>
public abstract class DataLoader
{
    private LoadQueue? _queue;

    private protected DataLoader()
    {
    }

    internal LoadQueue Queue => _queue
        ?? throw new InvalidOperationException($"{GetType().Name} was not made by the operation that uses it.");

    internal void Attach(LoadQueue queue) => _queue = queue;

    /// <summary>Loads all pending keys. Never throws: an error goes to the keys it belongs to.</summary>
    internal abstract ValueTask DispatchAsync(CancellationToken cancellation);

    /// <summary>
    /// Forgets loaded values, so that the next field of a mutation reads what the one before it wrote.
    /// </summary>
    internal abstract void Forget();
}
