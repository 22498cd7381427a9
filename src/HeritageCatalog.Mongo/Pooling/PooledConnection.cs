using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Pooling;

/// <summary>A connection of a pool. Who has checked it out sends by it, one command at a time, and disposes of it once,
/// which gives it back.</summary>
internal sealed class PooledConnection(ConnectionPool pool, ServerAddress server, long id, int generation)
    : IServerConnection, IDisposable
{
    private readonly CancellationTokenSource _interruption = new();
    private WireConnection? _wire;

    public ServerAddress Server { get; } = server;

    /// <summary>Its number in the pool, from 1.</summary>
    public long Id { get; } = id;

    /// <summary>How often the pool had been cleared when it was made.</summary>
    public int Generation { get; } = generation;

    /// <summary>When it was given back, as a timestamp of the pool's clock.</summary>
    public long LastUsed { get; set; }

    /// <summary>What is told of it, once it is open.</summary>
    public ConnectionIdentity? Identity { get; private set; }

    public bool IsOpen => _wire is not null;

    public bool IsBroken => _wire?.IsBroken != false;

    /// <summary>The socket, once there is one.</summary>
    public WireConnection Wire => _wire ?? throw new InvalidOperationException("The connection is not open yet.");

    public ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken) =>
        Wire.SendAsync(command, cancellationToken);

    public ValueTask SendOnlyAsync(BsonDocument command, CancellationToken cancellationToken) =>
        Wire.SendOnlyAsync(command, cancellationToken);

    /// <summary>Gives the connection back.</summary>
    public void Dispose() => pool.CheckIn(this);

    /// <summary>Makes the connection; <see cref="Interrupt"/> ends that.</summary>
    public async ValueTask OpenAsync(Connector connector, CancellationToken cancellationToken)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_interruption.Token, cancellationToken);
        try
        {
            var wire = await connector.ConnectAsync(Server, both.Token).ConfigureAwait(false);
            Identity = new ConnectionIdentity(Server, Id, wire.Hello.ConnectionId);
            Interlocked.Exchange(ref _wire, wire);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MongoConnectionException(
                Server, ConnectionFailure.PoolCleared, "connecting was given up with the others", failure);
        }

        // An interruption in between has found neither the making nor the socket to end.
        if (_interruption.IsCancellationRequested)
        {
            Wire.Abort(new MongoConnectionException(Server, ConnectionFailure.PoolCleared, "the pool was cleared"));
        }
    }

    /// <summary>Ends whatever is going on, because the server is given up.</summary>
    public void Interrupt(Exception reason)
    {
        // Elsewhere: what it ends may go on at once, and whoever interrupts may hold a lock.
        _ = _interruption.CancelAsync();
        _wire?.Abort(reason);
    }

    public void Close() => _wire?.Dispose();
}
