namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Pages of a list that is in memory as a whole, such as the entries of one exhibition.</summary>
public static class LocalPage
{
    /// <param name="list">Sorted by <paramref name="order"/>.</param>
    /// <param name="order">The list's order.</param>
    /// <param name="page">The part wanted.</param>
    public static RecordConnection<T> Of<T>(IReadOnlyList<T> list, ListOrder<T> order, PageRequest page)
        where T : class, IIdentified<T>
    {
        var start = page.After is null ? 0 : CountWhile(list, record => order.Compare(record, page.After) <= 0);
        var end = page.Before is null ? list.Count : CountWhile(list, record => order.Compare(record, page.Before) < 0);
        end = Math.Max(start, end);
        if (page.IsBackward)
        {
            start = Math.Max(start, end - page.Size);
        }
        else
        {
            end = Math.Min(end, start + page.Size);
        }

        var nodes = list.Skip(start).Take(end - start).ToList();
        var info = new Info<T>(nodes, order, hasNext: end < list.Count, hasPrevious: start > 0);
        var summary = new ListSummary.Local(list.Count, field => LocalCounts.By(list, field));
        return new RecordConnection<T>(nodes, order, info, summary);
    }

    private static int CountWhile<T>(IReadOnlyList<T> list, Func<T, bool> holds)
    {
        var count = 0;
        while (count < list.Count && holds(list[count]))
        {
            count++;
        }

        return count;
    }

    private sealed class Info<T>(IReadOnlyList<T> nodes, ListOrder<T> order, bool hasNext, bool hasPrevious)
        : PageInfo<T>(nodes, order)
        where T : class, IIdentified<T>
    {
        public override ValueTask<bool> HasNextAsync(CancellationToken cancellation) => ValueTask.FromResult(hasNext);

        public override ValueTask<bool> HasPreviousAsync(CancellationToken cancellation) =>
            ValueTask.FromResult(hasPrevious);
    }
}
