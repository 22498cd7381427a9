namespace HeritageCatalog.GraphQL.Http.Caching;

/// <summary>
/// Knows what answers are made from, and drops those that a change would make untrue. The host of the cache provides
/// one as a service; without one, nothing is kept.
/// </summary>
public abstract class ResponseTracker
{
    /// <summary>
    /// Begins to note what the operation that runs in this asynchronous flow reads; null while nothing may be kept.
    /// </summary>
    public abstract ResponseReads? Begin();
}

/// <summary>What one operation reads, from its beginning until it is disposed of.</summary>
public abstract class ResponseReads : IDisposable
{
    /// <summary>
    /// Has the answer dropped, by <see cref="CachedResponse.Drop"/>, as soon as a read would give something else.
    /// </summary>
    /// <returns>False when one would already, or when that cannot be told: the answer is not kept.</returns>
    public abstract bool TryWatch(CachedResponse response);

    /// <summary>Stops to note.</summary>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops to note.</summary>
    /// <param name="isDisposing">True.</param>
    protected abstract void Dispose(bool isDisposing);
}
