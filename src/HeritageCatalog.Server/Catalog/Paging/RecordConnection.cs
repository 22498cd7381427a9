namespace HeritageCatalog.Server.Catalog.Paging;

/// <summary>One page of a list, with what is needed to count and to sort the whole list into facets when asked.</summary>
public sealed class RecordConnection<T>(IReadOnlyList<T> nodes, ListOrder<T> order, PageInfo pageInfo, ListSummary summary)
{
    public IReadOnlyList<T> Nodes { get; } = nodes;

    /// <summary>The page's records with their cursors; made only when asked for.</summary>
    public IReadOnlyList<RecordEdge<T>> Edges => [.. Nodes.Select(node => new RecordEdge<T>(node, order))];

    public PageInfo PageInfo { get; } = pageInfo;

    /// <summary>The whole list, for counts and facets.</summary>
    internal ListSummary Summary { get; } = summary;
}

/// <summary>A record and its place in the list.</summary>
public sealed class RecordEdge<T>(T node, ListOrder<T> order)
{
    public T Node { get; } = node;

    public string Cursor => order.CursorOf(Node).ToString();
}
