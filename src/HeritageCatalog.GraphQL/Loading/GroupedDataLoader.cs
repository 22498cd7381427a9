namespace HeritageCatalog.GraphQL.Loading;

/// <summary>Loads a list of values for each key; a key the batch does not return has an empty list.</summary>
/// <typeparam name="TKey">What the values belong to.</typeparam>
/// <typeparam name="TValue">An item of the lists.</typeparam>
public abstract class GroupedDataLoader<TKey, TValue> : KeyedDataLoader<TKey, IReadOnlyList<TValue>>
    where TKey : notnull
{
    /// <summary>Loads the values of all keys at once; within a group their order is kept.</summary>
    protected abstract ValueTask<ILookup<TKey, TValue>> LoadGroupedBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellation);

    /// <inheritdoc />
    protected sealed override async ValueTask LoadBatchAsync(
        LoadBatch<TKey, IReadOnlyList<TValue>> batch, CancellationToken cancellation)
    {
        var groups = await LoadGroupedBatchAsync(batch, cancellation).ConfigureAwait(false);
        for (var i = 0; i < batch.Count; i++)
        {
            batch.Set(i, [.. groups[batch[i]]]);
        }
    }
}
