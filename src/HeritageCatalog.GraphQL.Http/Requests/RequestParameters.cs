using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Http.Requests;

/// <summary>
/// The parameters of one GraphQL request as slices of the bytes they arrived in; nothing is copied or decoded.
/// An empty slice is a parameter that was left out or null.
/// </summary>
/// <param name="Query">The document; inside JSON it still carries the escapes of the JSON string.</param>
/// <param name="QueryIsEscaped">True when <paramref name="Query"/> must be unescaped before it is parsed.</param>
/// <param name="OperationName">The operation to run, unescaped.</param>
/// <param name="Variables">A JSON object.</param>
/// <param name="Extensions">A JSON object.</param>
internal readonly record struct RequestParameters(
    ReadOnlyMemory<byte> Query,
    bool QueryIsEscaped,
    ReadOnlyMemory<byte> OperationName,
    ReadOnlyMemory<byte> Variables,
    ReadOnlyMemory<byte> Extensions)
{
    /// <summary>The request that these parameters make.</summary>
    public GraphQLRequest ToRequest(string? acceptLanguage) => new()
    {
        Query = Query,
        QueryIsEscaped = QueryIsEscaped,
        OperationName = OperationName,
        Variables = Variables,
        Extensions = Extensions,
        AcceptLanguage = acceptLanguage,
    };
}
