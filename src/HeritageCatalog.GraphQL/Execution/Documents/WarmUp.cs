using System.Text;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Execution.Documents;

/// <summary>Prepares documents before anybody asks for them.</summary>
internal static class WarmUp
{
    /// <summary>Prepares every operation of the documents until they take a number of bytes.</summary>
    public static int Prepare(
        IEnumerable<ReadOnlyMemory<byte>> texts,
        DocumentStore store,
        long mostBytes,
        CancellationToken cancellation)
    {
        var ready = 0;
        foreach (var request in texts.SelectMany(RequestsFor))
        {
            if (cancellation.IsCancellationRequested || store.AcceptedBytes >= mostBytes)
            {
                break;
            }

            ready += store.Get(request).Plan is null ? 0 : 1;
        }

        return ready;
    }

    /// <summary>What clients send to run its operations: a name, and none where there is only one operation.</summary>
    private static IEnumerable<GraphQLRequest> RequestsFor(ReadOnlyMemory<byte> text)
    {
        var request = new GraphQLRequest { Query = text };
        var operations = FindOperations(text);
        return operations
            .Where(static operation => operation.Name is not null)
            .Select(operation => request with { OperationName = Encoding.UTF8.GetBytes(operation.Name!.Value) })
            .Concat(operations.Length == 1 ? [request] : []);
    }

    private static OperationDefinitionNode[] FindOperations(ReadOnlyMemory<byte> text)
    {
        try
        {
            return [.. Parser.Parse(text.ToArray()).Definitions.OfType<OperationDefinitionNode>()];
        }
        catch (GraphQLSyntaxException)
        {
            // It is told to whoever asks for the document.
            return [];
        }
    }
}
