using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.GraphQL.Http.GraphiQL;
using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.GraphQL.Http.WebSockets;

using HeritageCatalog.GraphQL.Http.Budgets;
using HeritageCatalog.GraphQL.Http.Compression;

namespace HeritageCatalog.GraphQL.Http;

/// <summary>What the HTTP side of the server allows.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The largest request body in bytes; a larger one is answered with 413. 1 MiB unless set.</summary>
    public long MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// A body that has not arrived after this time is answered with 408. 30 seconds unless set.
    /// </summary>
    public TimeSpan ReceiveTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After this time an operation is stopped and answered with 504. 30 seconds unless set.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Responses of sockets and streams that wait for clients to take them, together in bytes; an operation that would
    /// add to more than these ends with an error. 256 MiB unless set. Other answers are not counted: of those, the
    /// server cuts off whoever reads too slowly (Kestrel's minimum data rate).
    /// </summary>
    public long MaxWaitingBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Whether queries may come by GET; they may unless switched off.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>
    /// For how long shared caches may use what an anonymous caller gets by GET for a document that is named by its id
    /// or hash, before they ask again; zero has them ask each time. Null, unless set: only the caller itself keeps the
    /// answer, and asks each time.
    /// </summary>
    public TimeSpan? MaxAgeOfNamedDocuments { get; set; }

    /// <summary>Answers that are kept to be given again.</summary>
    public ResponseCacheOptions ResponseCache { get; } = new();

    /// <summary>Whether <c>schema.graphql</c> below the endpoint is the schema; it is unless switched off.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>Which statuses answers have; see the editions.</summary>
    public StatusEdition Statuses { get; set; } = StatusEdition.Widespread;

    /// <summary>Sockets of the protocol graphql-transport-ws, at the same address.</summary>
    public GraphQLSocketOptions WebSockets { get; } = new();

    /// <summary>Server-sent events and multipart subscriptions, at the same address.</summary>
    public GraphQLStreamOptions Streams { get; } = new();

    /// <summary>Compression of answers.</summary>
    public CompressionOptions Compression { get; } = new();

    /// <summary>What each caller may spend over time.</summary>
    public RateBudgetOptions RateBudgets { get; } = new();

    /// <summary>Files that come with requests.</summary>
    public UploadOptions Uploads { get; } = new();

    /// <summary>The page for browsers.</summary>
    public GraphiQLOptions GraphiQL { get; } = new();
}
