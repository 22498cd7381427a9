namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>Where a page lies in its list. What takes some doing is done when it is asked for.</summary>
public abstract class PageInfo
{
    public string? StartCursor => FindStart()?.ToString();

    public string? EndCursor => FindEnd()?.ToString();

    /// <summary>Whether records follow the page.</summary>
    public abstract ValueTask<bool> HasNextAsync(CancellationToken cancellation);

    /// <summary>Whether records precede the page.</summary>
    public abstract ValueTask<bool> HasPreviousAsync(CancellationToken cancellation);

    protected abstract Cursor? FindStart();

    protected abstract Cursor? FindEnd();
}

/// <inheritdoc/>
public abstract class PageInfo<T>(IReadOnlyList<T> nodes, ListOrder<T> order) : PageInfo
    where T : class, IIdentified<T>
{
    protected ListOrder<T> Order { get; } = order;

    protected sealed override Cursor? FindStart() => nodes.Count > 0 ? Order.CursorOf(nodes[0]) : null;

    protected sealed override Cursor? FindEnd() => nodes.Count > 0 ? Order.CursorOf(nodes[^1]) : null;
}
