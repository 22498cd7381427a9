using System.Collections;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>The keys of one call of a batch function, and the place for what belongs to them.</summary>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
public sealed class LoadBatch<TKey, TValue> : IReadOnlyList<TKey>
    where TKey : notnull
{
    private readonly List<LoaderEntry<TKey, TValue>> _entries;
    private readonly int _start;

    internal LoadBatch(List<LoaderEntry<TKey, TValue>> entries, int start, int count)
    {
        _entries = entries;
        _start = start;
        Count = count;
    }

    /// <summary>Number of keys; each is there once.</summary>
    public int Count { get; }

    /// <inheritdoc />
    public TKey this[int index] => EntryAt(index).Key;

    /// <summary>Gives the key at a place its value.</summary>
    public void Set(int index, TValue value) => EntryAt(index).Set(value);

    /// <summary>Makes the key at a place fail; the other keys are not touched.</summary>
    public void Fail(int index, Exception error) => EntryAt(index).Fail(error);

    /// <inheritdoc />
    public IEnumerator<TKey> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Complete()
    {
        for (var i = 0; i < Count; i++)
        {
            EntryAt(i).Complete();
        }
    }

    internal void Fail(Exception error)
    {
        for (var i = 0; i < Count; i++)
        {
            EntryAt(i).Fail(error);
            EntryAt(i).Complete();
        }
    }

    private LoaderEntry<TKey, TValue> EntryAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return _entries[_start + index];
    }
}
