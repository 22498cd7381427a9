using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Indexes;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>Sorts what no index gives in order; stable, and with a limit it keeps only the best so many.</summary>
internal static class Sorter
{
    /// <summary>Sorts items by the document each holds; a limit of 0 keeps all.</summary>
    public static IEnumerable<T> Sort<T>(
        IEnumerable<T> items, Func<T, BsonDocument> documentOf, SortOrder order, long limit)
    {
        var scratch = new IndexKeySet();
        var keyed = items.Select(
            (item, position) => new Keyed<T>(order.KeyOf(documentOf(item), scratch), position, item));
        return limit is > 0 and < int.MaxValue ? KeepBest(keyed, (int)limit) : SortAll(keyed);
    }

    private static IEnumerable<T> SortAll<T>(IEnumerable<Keyed<T>> keyed)
    {
        var all = keyed.ToArray();
        Array.Sort(all, Compare);
        return all.Select(entry => entry.Item);
    }

    private static IEnumerable<T> KeepBest<T>(IEnumerable<Keyed<T>> keyed, int limit)
    {
        // The worst kept entry is on top, so that a better one can take its place.
        var worstFirst = Comparer<Keyed<T>>.Create(static (left, right) => Compare(right, left));
        var best = new PriorityQueue<Keyed<T>, Keyed<T>>(worstFirst);
        foreach (var entry in keyed)
        {
            if (best.Count < limit)
            {
                best.Enqueue(entry, entry);
            }
            else if (Compare(entry, best.Peek()) < 0)
            {
                best.EnqueueDequeue(entry, entry);
            }
        }

        var sorted = new T[best.Count];
        for (var at = sorted.Length - 1; at >= 0; at--)
        {
            sorted[at] = best.Dequeue().Item;
        }

        return sorted;
    }

    private static int Compare<T>(Keyed<T> left, Keyed<T> right)
    {
        var byKey = left.Key.AsSpan().SequenceCompareTo(right.Key);
        return byKey != 0 ? byKey : left.Position.CompareTo(right.Position);
    }

    private readonly record struct Keyed<T>(byte[] Key, int Position, T Item);
}
