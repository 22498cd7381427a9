using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Listeners that are told what happens in pools of connections; one that is null costs nothing.</summary>
/// <remarks>
/// They are called on the thread where it happens and must neither throw nor wait. The events are those of "Connection
/// Monitoring and Pooling".
/// </remarks>
public sealed class PoolEvents
{
    /// <summary>Called when a pool has been made.</summary>
    public Action<PoolCreated>? PoolCreated { get; init; }

    /// <summary>Called when connections can be had.</summary>
    public Action<PoolReady>? PoolReady { get; init; }

    /// <summary>Called when all connections of a pool have been given up after an error.</summary>
    public Action<PoolCleared>? PoolCleared { get; init; }

    /// <summary>Called when a pool has been closed for good.</summary>
    public Action<PoolClosed>? PoolClosed { get; init; }

    /// <summary>Called when a connection is about to be made.</summary>
    public Action<ConnectionCreated>? ConnectionCreated { get; init; }

    /// <summary>Called when a connection has been made.</summary>
    public Action<ConnectionReady>? ConnectionReady { get; init; }

    /// <summary>Called when a connection is at its end.</summary>
    public Action<ConnectionClosed>? ConnectionClosed { get; init; }

    /// <summary>Called when somebody wants a connection.</summary>
    public Action<CheckOutStarted>? CheckOutStarted { get; init; }

    /// <summary>Called when somebody did not get a connection.</summary>
    public Action<CheckOutFailed>? CheckOutFailed { get; init; }

    /// <summary>Called when somebody got a connection.</summary>
    public Action<CheckedOut>? CheckedOut { get; init; }

    /// <summary>Called when somebody gave a connection back.</summary>
    public Action<CheckedIn>? CheckedIn { get; init; }
}

/// <summary>A pool has been made.</summary>
/// <param name="Server">The server it is for.</param>
/// <param name="MaxSize">The most connections at a time.</param>
/// <param name="MinSize">How many are kept ready.</param>
/// <param name="MaxIdleTime">How long one is kept that nobody uses; null for any time.</param>
public readonly record struct PoolCreated(ServerAddress Server, int MaxSize, int MinSize, TimeSpan? MaxIdleTime);

/// <summary>Connections can be had.</summary>
/// <param name="Server">The server it is for.</param>
public readonly record struct PoolReady(ServerAddress Server);

/// <summary>All connections of a pool have been given up after an error.</summary>
/// <param name="Server">The server it is for.</param>
/// <param name="InterruptsInUse">Whether those in use are closed at once.</param>
public readonly record struct PoolCleared(ServerAddress Server, bool InterruptsInUse);

/// <summary>A pool has been closed for good.</summary>
/// <param name="Server">The server it is for.</param>
public readonly record struct PoolClosed(ServerAddress Server);

/// <summary>A connection is about to be made.</summary>
/// <param name="Server">The server.</param>
/// <param name="ConnectionId">Its number in the pool, from 1.</param>
public readonly record struct ConnectionCreated(ServerAddress Server, long ConnectionId);

/// <summary>A connection has been made.</summary>
/// <param name="Server">The server.</param>
/// <param name="ConnectionId">Its number in the pool, from 1.</param>
/// <param name="Duration">From dialling to being logged in.</param>
public readonly record struct ConnectionReady(ServerAddress Server, long ConnectionId, TimeSpan Duration);

/// <summary>A connection is at its end.</summary>
/// <param name="Server">The server.</param>
/// <param name="ConnectionId">Its number in the pool, from 1.</param>
/// <param name="Reason">Why.</param>
public readonly record struct ConnectionClosed(ServerAddress Server, long ConnectionId, ConnectionClosedReason Reason);

/// <summary>Somebody wants a connection.</summary>
/// <param name="Server">The server.</param>
public readonly record struct CheckOutStarted(ServerAddress Server);

/// <summary>Somebody did not get a connection.</summary>
/// <param name="Server">The server.</param>
/// <param name="Duration">How long it took to know.</param>
/// <param name="Reason">Why.</param>
public readonly record struct CheckOutFailed(ServerAddress Server, TimeSpan Duration, CheckOutFailedReason Reason);

/// <summary>Somebody got a connection.</summary>
/// <param name="Server">The server.</param>
/// <param name="ConnectionId">Its number in the pool, from 1.</param>
/// <param name="Duration">How long it took.</param>
public readonly record struct CheckedOut(ServerAddress Server, long ConnectionId, TimeSpan Duration);

/// <summary>Somebody gave a connection back.</summary>
/// <param name="Server">The server.</param>
/// <param name="ConnectionId">Its number in the pool, from 1.</param>
public readonly record struct CheckedIn(ServerAddress Server, long ConnectionId);

/// <summary>Why a connection came to its end.</summary>
public enum ConnectionClosedReason
{
    /// <summary>Its pool had been cleared since it was made.</summary>
    Stale,

    /// <summary>Nobody used it for too long.</summary>
    Idle,

    /// <summary>It broke, or could not be made.</summary>
    Error,

    /// <summary>The pool was closed.</summary>
    PoolClosed,
}

/// <summary>Why somebody did not get a connection.</summary>
public enum CheckOutFailedReason
{
    /// <summary>The pool is closed.</summary>
    PoolClosed,

    /// <summary>It took too long, or the caller gave up.</summary>
    Timeout,

    /// <summary>No connection could be made, or the pool was cleared.</summary>
    ConnectionError,
}
