namespace HeritageCatalog.GraphQL.Loading;

/// <summary>Loads one value for each key; a key the batch does not return has none.</summary>
/// <typeparam name="TKey">What identifies a value.</typeparam>
/// <typeparam name="TValue">What is loaded.</typeparam>
public abstract class BatchDataLoader<TKey, TValue> : KeyedDataLoader<TKey, TValue?>
    where TKey : notnull
{
    /// <summary>Loads all keys at once; keys without a value are left out of the answer.</summary>
    protected abstract ValueTask<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellation);

    /// <inheritdoc />
    protected sealed override async ValueTask LoadBatchAsync(
        LoadBatch<TKey, TValue?> batch, CancellationToken cancellation)
    {
        var values = await LoadBatchAsync((IReadOnlyList<TKey>)batch, cancellation).ConfigureAwait(false);
        for (var i = 0; i < batch.Count; i++)
        {
            if (values.TryGetValue(batch[i], out var value))
            {
                batch.Set(i, value);
            }
        }
    }
}
