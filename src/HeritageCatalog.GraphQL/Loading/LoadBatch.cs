using System.Collections;

namespace HeritageCatalog.GraphQL.Loading;

/// <summary>The keys of one call of a batch function, and the place for what belongs to them.</summary>
/// <remarks>A collection too, so that what is made of it by a query expression has its size at once.</remarks>
/// <typeparam name="TKey">Type of the keys.</typeparam>
/// <typeparam name="TValue">Type of the values.</typeparam>
public sealed class LoadBatch<TKey, TValue> : IReadOnlyList<TKey>, ICollection<TKey>
    where TKey : notnull
{
    private readonly LoaderTable<TKey, TValue> _table;
    private readonly List<int> _entries;
    private readonly int _start;

    internal LoadBatch(LoaderTable<TKey, TValue> table, List<int> entries, int start, int count)
    {
        _table = table;
        _entries = entries;
        _start = start;
        Count = count;
    }

    /// <summary>Number of keys; each is there once.</summary>
    public int Count { get; }

    bool ICollection<TKey>.IsReadOnly => true;

    /// <inheritdoc />
    public TKey this[int index] => EntryAt(index).Key;

    /// <summary>Gives the key at a place its value.</summary>
    public void Set(int index, TValue value) => EntryAt(index).Value = value;

    /// <summary>Gives a key its value, wherever it stands; a key that nobody asked for is passed over.</summary>
    public void Set(TKey key, TValue value)
    {
        if (_table.TryFindIndex(key, out var index))
        {
            _table[index].Value = value;
        }
    }

    /// <summary>Makes the key at a place fail; the other keys are not touched.</summary>
    public void Fail(int index, Exception error) => EntryAt(index).Error = error;

    /// <inheritdoc />
    public IEnumerator<TKey> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool ICollection<TKey>.Contains(TKey item)
    {
        for (var i = 0; i < Count; i++)
        {
            if (EqualityComparer<TKey>.Default.Equals(this[i], item))
            {
                return true;
            }
        }

        return false;
    }

    void ICollection<TKey>.CopyTo(TKey[] array, int arrayIndex)
    {
        for (var i = 0; i < Count; i++)
        {
            array[arrayIndex + i] = this[i];
        }
    }

    void ICollection<TKey>.Add(TKey item) => throw new NotSupportedException("The keys of a batch are fixed.");

    bool ICollection<TKey>.Remove(TKey item) => throw new NotSupportedException("The keys of a batch are fixed.");

    void ICollection<TKey>.Clear() => throw new NotSupportedException("The keys of a batch are fixed.");

    internal void Complete()
    {
        for (var i = 0; i < Count; i++)
        {
            EntryAt(i).IsComplete = true;
        }
    }

    internal void Fail(Exception error)
    {
        for (var i = 0; i < Count; i++)
        {
            EntryAt(i).Error ??= error;
            EntryAt(i).IsComplete = true;
        }
    }

    private ref LoaderEntry<TKey, TValue> EntryAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return ref _table[_entries[_start + index]];
    }
}
