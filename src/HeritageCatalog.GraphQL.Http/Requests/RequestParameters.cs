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
    /// <summary>The id of a document that stands for <see cref="Query"/>, unescaped.</summary>
    public ReadOnlyMemory<byte> DocumentId { get; init; }

    /// <summary>The hash of the document after the extension <c>persistedQuery</c>, in hexadecimal digits.</summary>
    public ReadOnlyMemory<byte> PersistedQueryHash { get; init; }

    /// <summary>Whether nothing says what is to run.</summary>
    public bool NamesNoDocument => Query.IsEmpty && DocumentId.IsEmpty && PersistedQueryHash.IsEmpty;

    /// <summary>The request that these parameters make.</summary>
    public GraphQLRequest ToRequest(string? acceptLanguage) => new()
    {
        Query = Query,
        QueryIsEscaped = QueryIsEscaped,
        DocumentId = DocumentId,
        PersistedQueryHash = PersistedQueryHash,
        OperationName = OperationName,
        Variables = Variables,
        Extensions = Extensions,
        AcceptLanguage = acceptLanguage,
    };
}
