namespace HeritageCatalog.GraphQL.Loading;

/// <summary>Loads keys one by one, each once per operation, for sources that have no batches.</summary>
/// <typeparam name="TKey">What identifies a value.</typeparam>
/// <typeparam name="TValue">What is loaded.</typeparam>
public abstract class CacheDataLoader<TKey, TValue> : KeyedDataLoader<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Loads the value of one key; calls for different keys run at the same time.</summary>
    protected abstract ValueTask<TValue> LoadSingleAsync(TKey key, CancellationToken cancellation);

    /// <inheritdoc />
    protected sealed override ValueTask LoadBatchAsync(LoadBatch<TKey, TValue> batch, CancellationToken cancellation)
    {
        var loads = Enumerable.Range(0, batch.Count).Select(index => LoadOneAsync(batch, index, cancellation));
        return new ValueTask(Task.WhenAll(loads));
    }

    private async Task LoadOneAsync(LoadBatch<TKey, TValue> batch, int index, CancellationToken cancellation)
    {
        try
        {
            batch.Set(index, await LoadSingleAsync(batch[index], cancellation).ConfigureAwait(false));
        }
        catch (Exception error)
        {
            batch.Fail(index, error);
        }
    }
}
