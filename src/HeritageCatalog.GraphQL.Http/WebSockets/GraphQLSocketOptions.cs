using HeritageCatalog.GraphQL.Execution.Subscriptions;

namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>Decides on a connection from what its first message says.</summary>
/// <param name="init">The first message; who asks can be set on it.</param>
/// <param name="cancellation">Cancelled when the client has gone.</param>
public delegate ValueTask<ConnectionStatus> ConnectionInitHook(ConnectionInit init, CancellationToken cancellation);

/// <summary>What clients may do over one WebSocket; the protocol is graphql-transport-ws.</summary>
/// <remarks>
/// Nothing is queued for a client that does not read: each operation has one message waiting at most, and asks its
/// source for no more. What the source does then is its own policy; see <see cref="TopicOptions"/>.
/// </remarks>
public sealed class GraphQLSocketOptions
{
    /// <summary>Whether WebSockets are served at the endpoint; they are unless switched off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Sites whose pages may connect, such as <c>https://example.org</c>, beside the server's own; <c>*</c> for all.
    /// Browsers send cookies along and ask nobody, so this is the guard against forged connections.
    /// </summary>
    public ISet<string> AllowedOrigins { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A client that has not sent <c>connection_init</c> after this time is sent away with 4408.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Decides who may connect; everybody may unless set. A refusal closes the socket with 4403.</summary>
    public ConnectionInitHook? OnConnectionInit { get; set; }

    /// <summary>Time between the server's ping frames; zero for none.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A client whose ping was not answered after this time is gone.</summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Sockets at one time; another one is refused with 503.</summary>
    public int MaxSockets { get; set; } = 20_000;

    /// <summary>
    /// Sockets at one time from one address, or from one network of IPv6 (its first 64 bits); another one is refused
    /// with 429. Behind a proxy all come from its address, unless the application reads forwarded headers.
    /// </summary>
    public int MaxSocketsOfAddress { get; set; } = 1_000;

    /// <summary>Operations at one time on one socket; another one is answered with an error.</summary>
    public int MaxOperations { get; set; } = 100;

    /// <summary>
    /// The requests of the operations that run on one socket, together in bytes, for they are kept until the operations
    /// end; one more is answered with an error.
    /// </summary>
    public long MaxOperationBytes { get; set; } = 1024 * 1024;

    /// <summary>The largest message of a client in bytes; a larger one closes the socket with 1009.</summary>
    public int MaxMessageBytes { get; set; } = 256 * 1024;

    /// <summary>A message that has begun and is not whole after this time closes the socket with 1008.</summary>
    public TimeSpan ReceiveTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>A client that takes no message for this time is cut off.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
