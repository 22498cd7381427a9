using System.Collections;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// A list that has one item nearly always. That one needs no memory of its own, which counts where the log keeps
/// hundreds of thousands of such lists for long: the garbage collector looks at every object.
/// </summary>
/// <remarks>A copy shares the items behind the first one with the original: add to one of them only.</remarks>
internal struct Few<T> : IReadOnlyList<T>
{
    private T _first;
    private List<T>? _others;

    public int Count { get; private set; }

    public readonly T this[int index] => index == 0 && Count > 0 ? _first : _others![index - 1];

    public static Few<T> From(IEnumerable<T> items)
    {
        var few = default(Few<T>);
        foreach (var item in items)
        {
            few.Add(item);
        }

        return few;
    }

    public void Add(in T item)
    {
        if (Count == 0)
        {
            _first = item;
        }
        else
        {
            (_others ??= []).Add(item);
        }

        Count++;
    }

    public readonly IEnumerator<T> GetEnumerator()
    {
        for (var at = 0; at < Count; at++)
        {
            yield return this[at];
        }
    }

    readonly IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
