using System.Collections.Concurrent;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>The keys of one loader in one operation; the memory serves one operation after another.</summary>
internal sealed class LoaderTable<TKey, TValue>
    where TKey : notnull
{
    // A table that one large operation has stretched is left to the garbage collector.
    private const int LargestKept = 4096;

    private static readonly int MostKept = Environment.ProcessorCount * 4;
    private static readonly ConcurrentQueue<LoaderTable<TKey, TValue>> Kept = new();

    private List<LoaderEntry<TKey, TValue>> _underway = [];

    public Dictionary<TKey, LoaderEntry<TKey, TValue>> Entries { get; } = [];

    /// <summary>Entries that no batch has taken yet.</summary>
    public List<LoaderEntry<TKey, TValue>> Pending { get; private set; } = [];

    public static LoaderTable<TKey, TValue> Rent() => Kept.TryDequeue(out var table) ? table : new();

    /// <summary>The pending entries, for one batch; valid until the next call.</summary>
    public List<LoaderEntry<TKey, TValue>> TakePending()
    {
        _underway.Clear();
        (Pending, _underway) = (_underway, Pending);
        return _underway;
    }

    public void Return()
    {
        if (Entries.Count > LargestKept || Kept.Count >= MostKept)
        {
            return;
        }

        Entries.Clear();
        Pending.Clear();
        _underway.Clear();
        Kept.Enqueue(this);
    }
}
