using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>
/// The keys and values of one loader in one operation; the memory serves one operation after another.
/// </summary>
/// <remarks>
/// A token names an entry: its index in the lower 32 bits, the use of the table in the upper ones. So a value that is
/// kept longer than its operation finds nothing, and never the data of somebody else.
/// </remarks>
internal sealed class LoaderTable<TKey, TValue> : LoadingSource<TValue>
    where TKey : notnull
{
    // A table that one large operation has stretched is left to the garbage collector.
    private const int LargestKept = 4096;

    private static readonly int MostKept = Environment.ProcessorCount * 4;
    private static readonly ConcurrentQueue<LoaderTable<TKey, TValue>> Kept = new();

    private readonly Dictionary<TKey, int> _indexes = [];
    private LoaderEntry<TKey, TValue>[] _entries = new LoaderEntry<TKey, TValue>[8];
    private List<int> _pending = [];
    private List<int> _underway = [];
    private LoadQueue? _queue;
    private int _count;
    private int _arrivals;
    private int _use;

    public override LoadQueue Queue => _queue!;

    public bool HasPending => _pending.Count > 0;

    public static LoaderTable<TKey, TValue> Rent(LoadQueue queue)
    {
        var table = Kept.TryDequeue(out var kept) ? kept : new LoaderTable<TKey, TValue>();
        table._queue = queue;
        return table;
    }

    public ref LoaderEntry<TKey, TValue> this[int index] => ref _entries[index];

    public override bool TryAdvance(long token) => Find(token).IsComplete;

    public override TValue GetResult(long token)
    {
        ref var entry = ref Find(token);
        if (entry.Error is not null)
        {
            // One error can belong to many fields: each gets it with the stack of the batch function.
            ExceptionDispatchInfo.Throw(entry.Error);
        }

        return entry.IsComplete
            ? entry.Value
            : throw new InvalidOperationException("The value is not loaded yet; await it.");
    }

    /// <summary>The token of a key that was asked for before.</summary>
    public bool TryFind(TKey key, out long token)
    {
        var isKnown = _indexes.TryGetValue(key, out var index);
        token = TokenOf(index);
        if (isKnown && !_entries[index].IsComplete)
        {
            MoveForward(ref _entries[index]);
        }

        return isKnown;
    }

    /// <summary>Where the entry of a key stands.</summary>
    public bool TryFindIndex(TKey key, out int index) => _indexes.TryGetValue(key, out index);

    public long AddPending(TKey key)
    {
        var index = AddEntry(key);
        _entries[index].Position = Queue.CurrentPosition;
        _pending.Add(index);
        return TokenOf(index);
    }

    public void AddComplete(TKey key, TValue value)
    {
        if (!_indexes.ContainsKey(key))
        {
            ref var entry = ref _entries[AddEntry(key)];
            entry.Value = value;
            entry.IsComplete = true;
        }
    }

    /// <summary>The pending entries in the order of the response; valid until the next call.</summary>
    public List<int> TakePending()
    {
        _underway.Clear();
        (_pending, _underway) = (_underway, _pending);
        for (var i = 1; i < _underway.Count; i++)
        {
            if (CompareOrder(_underway[i - 1], _underway[i]) > 0)
            {
                // Resolvers that waited for data went on in the order it arrived; batches must not depend on that.
                _underway.Sort(CompareOrder);
                break;
            }
        }

        return _underway;
    }

    /// <summary>Forgets which keys are known; values that fields have got already stay.</summary>
    public void Forget() => _indexes.Clear();

    public void Return()
    {
        _use++;
        _queue = null;
        _entries.AsSpan(0, _count).Clear();
        _indexes.Clear();
        _pending.Clear();
        _underway.Clear();
        _arrivals = 0;
        _count = 0;
        if (_entries.Length <= LargestKept && Kept.Count < MostKept)
        {
            Kept.Enqueue(this);
        }
    }

    private long TokenOf(int index) => ((long)_use << 32) | (uint)index;

    private ref LoaderEntry<TKey, TValue> Find(long token)
    {
        if ((int)(token >> 32) != _use)
        {
            throw new InvalidOperationException("A loaded value was used after its operation had ended.");
        }

        return ref _entries[(int)token];
    }

    private int AddEntry(TKey key)
    {
        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, _count * 2);
        }

        _indexes.Add(key, _count);
        _entries[_count] = new LoaderEntry<TKey, TValue> { Key = key, Arrival = _arrivals++ };
        return _count++;
    }

    /// <summary>Gives a key the place of the first response position that asks for it.</summary>
    private void MoveForward(ref LoaderEntry<TKey, TValue> entry)
    {
        var position = Queue.CurrentPosition;
        if (Queue.Positions.Compare(position, entry.Position) < 0)
        {
            entry.Position = position;
            entry.Arrival = _arrivals++;
        }
    }

    private int CompareOrder(int left, int right)
    {
        var byPosition = Queue.Positions.Compare(_entries[left].Position, _entries[right].Position);
        return byPosition != 0 ? byPosition : _entries[left].Arrival.CompareTo(_entries[right].Arrival);
    }
}
