using HeritageCatalog.GraphQL.Telemetry;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>A loader whose batch function fills in the values key by key; the base of the other loaders.</summary>
/// <remarks>A key asked for twice is loaded once. A key that is not filled in has the default value: null.</remarks>
/// <typeparam name="TKey">What identifies a value; compared with its own equality.</typeparam>
/// <typeparam name="TValue">What is loaded.</typeparam>
public abstract class KeyedDataLoader<TKey, TValue> : DataLoader
    where TKey : notnull
{
    private LoaderTable<TKey, TValue>? _table;

    /// <summary>
    /// Keys given to one call of the batch function at most; more are split into several calls at once.
    /// </summary>
    protected virtual int MaxBatchSize => int.MaxValue;

    private LoaderTable<TKey, TValue> Table => _table ??= LoaderTable<TKey, TValue>.Rent(Queue);

    /// <summary>Asks for a value; the batch is loaded when nothing else can be done without it.</summary>
    public Loading<TValue> LoadAsync(TKey key)
    {
        Queue.VerifyAccess();
        var table = Table;
        if (table.TryFind(key, out var token))
        {
            return new Loading<TValue>(table, token);
        }

        if (!table.HasPending)
        {
            Queue.Add(this);
        }

        return new Loading<TValue>(table, table.AddPending(key));
    }

    /// <summary>Asks for several values; the answer has one item for each key, in the same order.</summary>
    public Loading<IReadOnlyList<TValue>> LoadManyAsync(IReadOnlyList<TKey> keys)
    {
        var items = new Loading<TValue>[keys.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = LoadAsync(keys[i]);
        }

        return new Loading<IReadOnlyList<TValue>>(new ListSource<TValue>(Queue, items));
    }

    /// <summary>
    /// Makes a value known that was read in another way; a key that is known already keeps its value.
    /// </summary>
    public void Prime(TKey key, TValue value)
    {
        Queue.VerifyAccess();
        Table.AddComplete(key, value);
    }

    internal override ValueTask DispatchAsync(CancellationToken cancellation)
    {
        var table = Table;
        var keys = table.TakePending();
        if (keys.Count <= MaxBatchSize)
        {
            return RunAsync(new LoadBatch<TKey, TValue>(table, keys, 0, keys.Count), cancellation);
        }

        var batches = new List<Task>();
        for (var start = 0; start < keys.Count; start += MaxBatchSize)
        {
            var count = Math.Min(MaxBatchSize, keys.Count - start);
            batches.Add(RunAsync(new LoadBatch<TKey, TValue>(table, keys, start, count), cancellation).AsTask());
        }

        return new ValueTask(Task.WhenAll(batches));
    }

    internal override void Forget() => _table?.Forget();

    internal override void Release()
    {
        _table?.Return();
        _table = null;
    }

    /// <summary>Loads the keys of a batch and sets the value, or the error, of each.</summary>
    /// <remarks>May run on any thread; must not use other loaders of the operation.</remarks>
    protected abstract ValueTask LoadBatchAsync(LoadBatch<TKey, TValue> batch, CancellationToken cancellation);

    private async ValueTask RunAsync(LoadBatch<TKey, TValue> batch, CancellationToken cancellation)
    {
        EngineMetrics.RecordBatch(GetType(), batch.Count);
        using var activity = EngineTraces.StartBatch(GetType(), batch.Count);
        try
        {
            await LoadBatchAsync(batch, cancellation).ConfigureAwait(false);
            batch.Complete();
        }
        catch (Exception error)
        {
            batch.Fail(error);
        }
    }
}
