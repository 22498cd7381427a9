namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>One page of a list, with what is needed to count the whole list and its facets when asked.</summary>
public abstract class RecordConnection(PageInfo pageInfo, ListSummary summary)
{
    public PageInfo PageInfo { get; } = pageInfo;

    /// <summary>The whole list.</summary>
    internal ListSummary Summary { get; } = summary;
}

/// <inheritdoc/>
public sealed class RecordConnection<T>(
    IReadOnlyList<T> nodes, ListOrder<T> order, PageInfo pageInfo, ListSummary summary)
    : RecordConnection(pageInfo, summary)
    where T : class, IIdentified<T>
{
    public IReadOnlyList<T> Nodes { get; } = nodes;

    /// <summary>The page's records with their cursors; made only when asked for.</summary>
    public IReadOnlyList<RecordEdge<T>> Edges => [.. Nodes.Select(node => new RecordEdge<T>(node, order))];

    public RecordFacets<T> Facets => new(Summary);
}

/// <summary>A record and its place in the list.</summary>
public sealed class RecordEdge<T>(T node, ListOrder<T> order)
    where T : class, IIdentified<T>
{
    public T Node { get; } = node;

    public string Cursor => order.CursorOf(Node).ToString();
}
