namespace HeritageCatalog.GraphQL.Http;

/// <summary>Responses that go on for as long as there are events: server-sent events and multipart.</summary>
/// <remarks>
/// Nothing is queued for a client that does not read: each operation has one message waiting at most, and asks its
/// source for no more.
/// </remarks>
public sealed class GraphQLStreamOptions
{
    /// <summary>Whether they are served at the endpoint; they are unless switched off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Something is sent at least this often, so that nothing in between takes the stream for dead.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>A client that takes nothing for this time is cut off.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Streams of one operation each at one time; another one is refused with 503.</summary>
    public int MaxStreams { get; set; } = 20_000;

    /// <summary>
    /// Such streams at one time from one address, or from one network of IPv6 (its first 64 bits); another one is
    /// refused with 429. Behind a proxy all come from its address, unless the application reads forwarded headers.
    /// </summary>
    public int MaxStreamsOfAddress { get; set; } = 1_000;

    /// <summary>A reserved event stream is forgotten when its client has not come after this time.</summary>
    public TimeSpan ReservationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Event streams that may be reserved or open at one time; another one is answered with 503.</summary>
    public int MaxReservations { get; set; } = 10_000;

    /// <summary>The same from one address or network of IPv6; another one is refused with 429.</summary>
    public int MaxReservationsOfAddress { get; set; } = 1_000;

    /// <summary>
    /// The requests of the operations of one reserved event stream, together in bytes, for they are kept until the
    /// operations end; one more is answered with 429.
    /// </summary>
    public long MaxOperationBytes { get; set; } = 1024 * 1024;

    /// <summary>Operations at one time on one reserved event stream; another one is answered with 429.</summary>
    public int MaxOperations { get; set; } = 100;
}
