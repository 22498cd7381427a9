using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Telemetry;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>One request as it arrived: slices of its bytes, which must not change until it is answered.</summary>
public readonly record struct GraphQLRequest
{
    /// <summary>The document, in UTF-8; empty where it is named instead.</summary>
    public required ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>The id of a trusted document, in UTF-8; empty for none.</summary>
    public ReadOnlyMemory<byte> DocumentId { get; init; }

    /// <summary>
    /// The SHA-256 hash of the document in hexadecimal digits, from the extension <c>persistedQuery</c>; empty for
    /// none. Together with a document it registers this one.
    /// </summary>
    public ReadOnlyMemory<byte> PersistedQueryHash { get; init; }

    /// <summary>True when <see cref="Query"/> is the inside of a JSON string with its escapes.</summary>
    public bool QueryIsEscaped { get; init; }

    /// <summary>The operation to run, in UTF-8; empty where the document has only one.</summary>
    public ReadOnlyMemory<byte> OperationName { get; init; }

    /// <summary>A JSON object with the values of the variables; empty for none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>A JSON object for extensions of the protocol; empty for none.</summary>
    public ReadOnlyMemory<byte> Extensions { get; init; }

    /// <summary>True when only a query may run, as with GET.</summary>
    public bool QueriesOnly { get; init; }

    /// <summary>True when the response is to tell what the operation costs.</summary>
    public bool AsksForCost { get; init; }

    /// <summary>What the request is paid from; null where nobody counts.</summary>
    public RateAccount? Account { get; init; }

    /// <summary>How the client takes parts of the response that are deferred or streamed.</summary>
    public IncrementalFormat Incremental { get; init; }

    /// <summary>What the program calls itself that sends the request; null where it does not say.</summary>
    public string? ClientName { get; init; }

    /// <summary>The version of that program; null where it does not say.</summary>
    public string? ClientVersion { get; init; }

    /// <summary>Null where nobody listens.</summary>
    internal ObservedOperation? Observed { get; init; }

    /// <summary>The same request in memory of its own.</summary>
    public GraphQLRequest Copy() => this with
    {
        Query = Query.ToArray(),
        DocumentId = DocumentId.ToArray(),
        PersistedQueryHash = PersistedQueryHash.ToArray(),
        OperationName = OperationName.ToArray(),
        Variables = Variables.ToArray(),
        Extensions = Extensions.ToArray(),
    };

    /// <summary>The languages the caller reads, after the header <c>Accept-Language</c>; null for none.</summary>
    public string? AcceptLanguage { get; init; }
}
