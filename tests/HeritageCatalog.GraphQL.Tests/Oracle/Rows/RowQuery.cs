namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>A request that was made up.</summary>
/// <param name="Source">The document.</param>
/// <param name="Variables">A JSON object.</param>
internal sealed record RowQuery(string Source, string Variables);

/// <summary>What of the response to a request may come later.</summary>
internal enum RowParts
{
    None,
    Deferred,
    DeferredAndStreamed,
}
