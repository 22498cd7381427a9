namespace HeritageCatalog.GraphQL.Relay;

/// <summary>A page of a list. Derive from it to add counts, facets and the like.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
public class Connection<T>
{
    private readonly Func<T, string> _cursorOf;
    private Edge<T>[]? _edges;

    /// <summary>Makes a page of its items.</summary>
    /// <param name="nodes">The items, in the order of the list.</param>
    /// <param name="cursorOf">Makes an item's cursor; only called for cursors that are asked for.</param>
    /// <param name="hasNextPage">Whether anything follows.</param>
    /// <param name="hasPreviousPage">Whether anything precedes.</param>
    public Connection(IReadOnlyList<T> nodes, Func<T, string> cursorOf, bool hasNextPage, bool hasPreviousPage)
    {
        Nodes = nodes;
        _cursorOf = cursorOf;
        HasNextPage = hasNextPage;
        HasPreviousPage = hasPreviousPage;
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<T> Nodes { get; }

    /// <summary>The items with their cursors.</summary>
    public IReadOnlyList<Edge<T>> Edges => _edges ??= [.. Nodes.Select(node => new Edge<T>(_cursorOf(node), node))];

    /// <summary>Where the page lies.</summary>
    public PageInfo PageInfo => new(
        HasNextPage,
        HasPreviousPage,
        Nodes.Count == 0 ? null : _cursorOf(Nodes[0]),
        Nodes.Count == 0 ? null : _cursorOf(Nodes[^1]));

    private bool HasNextPage { get; }

    private bool HasPreviousPage { get; }
}
