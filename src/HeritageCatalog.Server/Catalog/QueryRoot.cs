using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Catalog;

/// <summary>The root fields that belong to no slice.</summary>
[QueryType]
public static class QueryRoot
{
    private const int MaxNodes = 100;

    public static Loading<object?> Node(string id, NodeLoader loader) =>
        NodeId.TryRead(id, out var nodeId) ? loader.LoadAsync(nodeId) : default;

    public static IEnumerable<Loading<object?>> Nodes(IReadOnlyList<string> ids, NodeLoader loader) =>
        ids.Count > MaxNodes
            ? throw new GraphQLException(
                $"'ids' holds {ids.Count} ids: give at most {MaxNodes} at a time.", "TOO_MANY_IDS")
            : ids.Select(id => Node(id, loader));
}
