using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Pooling;

/// <summary>Keeps connections to one server and lends them out ("Connection Monitoring and Pooling").</summary>
/// <remarks>
/// One queue serves all who wait, in the order they came: each gets a connection that was given back, or the leave to
/// make one. Nobody blocks a thread. A pool begins paused; whoever watches the server says when it is ready, and clears
/// it when the server fails.
/// </remarks>
internal sealed partial class ConnectionPool
{
    private readonly Lock _lock = new();
    private readonly Connector _connector;
    private readonly TimeProvider _time;
    private readonly PoolEvents? _events;
    private readonly List<PooledConnection> _available = [];
    private readonly HashSet<PooledConnection> _inUse = [];
    private readonly HashSet<PooledConnection> _connecting = [];
    private readonly WaitQueue _waiting = new();
    private PoolState _state = PoolState.Paused;
    private Exception? _clearedBy;
    private int _generation;
    private long _lastId;
    private int _closing;

    public ConnectionPool(
        ServerAddress server, PoolSettings settings, Connector connector, TimeProvider time, PoolEvents? events = null)
    {
        Server = server;
        Settings = settings;
        _connector = connector;
        _time = time;
        _events = events;
        _maintenance = CreateMaintenanceTimer();
        PoolMetrics.Add(this);
        events?.PoolCreated?.Invoke(new(server, settings.MaxSize, settings.MinSize, settings.MaxIdleTime));
    }

    public ServerAddress Server { get; }

    public PoolSettings Settings { get; }

    /// <summary>How often the pool has been cleared; a failure of an older connection says nothing new.</summary>
    public int Generation => Volatile.Read(ref _generation);

    /// <summary>Told when a connection could not be made, with its generation, before anybody else hears of it: whoever
    /// watches the server clears the pool.</summary>
    public Action<Exception, int>? ConnectFailed { get; init; }

    private int Total => _available.Count + _inUse.Count + _connecting.Count + _closing;

    /// <summary>Lends a connection, as soon as there is one; dispose of it to give it back.</summary>
    /// <exception cref="MongoConnectionException">None could be had: the pool is paused or closed, all were in use for
    /// too long, or a new one could not be made.</exception>
    public async ValueTask<PooledConnection> CheckOutAsync(CancellationToken cancellationToken)
    {
        var startedAt = _time.GetTimestamp();
        _events?.CheckOutStarted?.Invoke(new(Server));
        PooledConnection connection;
        try
        {
            connection = TryTakeAtOnce(out var node)
                ?? await WaitAsync(node!, cancellationToken).ConfigureAwait(false);
            if (!connection.IsOpen)
            {
                await OpenAsync(connection, cancellationToken).ConfigureAwait(false);
                Lend(connection);
            }
        }
        catch (Exception failure)
        {
            TellFailure(failure, _time.GetElapsedTime(startedAt));
            throw;
        }

        TellSuccess(connection, _time.GetElapsedTime(startedAt));
        return connection;
    }

    /// <summary>Takes a connection back; one that broke or is out of date is closed.</summary>
    public void CheckIn(PooledConnection connection)
    {
        _events?.CheckedIn?.Invoke(new(Server, connection.Id));
        connection.LastUsed = _time.GetTimestamp();
        PutBack(connection, _inUse);
    }

    /// <summary>Lets connections be had.</summary>
    public void Ready()
    {
        lock (_lock)
        {
            if (_state != PoolState.Paused)
            {
                return;
            }

            _state = PoolState.Ready;
            _clearedBy = null;
            _events?.PoolReady?.Invoke(new(Server));
        }

        MaintainSoon();
    }

    /// <summary>Gives up all connections, and refuses more until the pool is ready again.</summary>
    /// <param name="reason">What happened to the server.</param>
    /// <param name="interruptsInUse">Whether those in use are closed at once, not when they are given back.</param>
    public void Clear(Exception? reason = null, bool interruptsInUse = false)
    {
        IReadOnlyList<TaskCompletionSource<PooledConnection>> waiting;
        IReadOnlyList<PooledConnection> interrupted;
        lock (_lock)
        {
            if (_state == PoolState.Closed)
            {
                return;
            }

            _generation++;
            _clearedBy = reason;
            if (_state == PoolState.Ready)
            {
                _state = PoolState.Paused;
                _events?.PoolCleared?.Invoke(new(Server, interruptsInUse));
            }

            waiting = _waiting.TakeAll();
            interrupted = interruptsInUse ? [.. _inUse, .. _connecting] : [];
        }

        Refuse(waiting);
        Interrupt(interrupted);
        MaintainSoon();
    }

    /// <summary>Closes the pool for good; connections in use are closed when they are given back.</summary>
    public void Close()
    {
        IReadOnlyList<TaskCompletionSource<PooledConnection>> waiting;
        List<Perished> available;
        List<PooledConnection> connecting;
        lock (_lock)
        {
            if (_state == PoolState.Closed)
            {
                return;
            }

            _state = PoolState.Closed;
            waiting = _waiting.TakeAll();
            available = [.. _available.Select(one => new Perished(one, ConnectionClosedReason.PoolClosed))];
            connecting = [.. _connecting];
            _available.Clear();
            _closing += available.Count;
        }

        _maintenance?.Dispose();
        PoolMetrics.Remove(this);
        Close(available);
        _events?.PoolClosed?.Invoke(new(Server));
        Refuse(waiting);
        Interrupt(connecting);
    }

    /// <summary>How many connections are there, and how many of them somebody uses.</summary>
    public (int Idle, int Used) CountConnections()
    {
        lock (_lock)
        {
            return (_available.Count, _inUse.Count);
        }
    }

    private static CheckOutFailedReason ReasonOf(Exception failure) => failure switch
    {
        OperationCanceledException => CheckOutFailedReason.Timeout,
        MongoConnectionException { Failure: ConnectionFailure.WaitQueueTimeout } => CheckOutFailedReason.Timeout,
        MongoConnectionException { Failure: ConnectionFailure.PoolClosed } => CheckOutFailedReason.PoolClosed,
        _ => CheckOutFailedReason.ConnectionError,
    };

    // A listener that throws, though it must not, costs the command but not the connection.
    private void TellSuccess(PooledConnection connection, TimeSpan duration)
    {
        try
        {
            PoolMetrics.RecordWait(this, duration);
            _events?.CheckedOut?.Invoke(new(Server, connection.Id, duration));
        }
        catch
        {
            PutBack(connection, _inUse);
            throw;
        }
    }

    private void TellFailure(Exception failure, TimeSpan duration)
    {
        var reason = ReasonOf(failure);
        if (reason == CheckOutFailedReason.Timeout)
        {
            PoolMetrics.CountTimeout(this);
        }

        _events?.CheckOutFailed?.Invoke(new(Server, duration, reason));
    }

    private void Refuse(IReadOnlyList<TaskCompletionSource<PooledConnection>> waiting)
    {
        foreach (var waiter in waiting)
        {
            waiter.SetException(NotReady());
        }
    }

    private void Interrupt(IReadOnlyList<PooledConnection> connections)
    {
        foreach (var connection in connections)
        {
            connection.Interrupt(NotReady());
        }
    }

    private MongoConnectionException NotReady() => _state == PoolState.Closed
        ? new MongoConnectionException(Server, ConnectionFailure.PoolClosed, "the connection pool is closed")
        : new MongoConnectionException(
            Server,
            ConnectionFailure.PoolCleared,
            "its connections are given up" + (_clearedBy is null ? "" : $", because of: {_clearedBy.Message}"),
            _clearedBy);
}
