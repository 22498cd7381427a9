namespace HeritageCatalog.GraphQL.Tests.Oracle.Rows;

/// <summary>A request that was made up.</summary>
/// <param name="Source">The document.</param>
/// <param name="Variables">A JSON object.</param>
internal sealed record RowQuery(string Source, string Variables);
