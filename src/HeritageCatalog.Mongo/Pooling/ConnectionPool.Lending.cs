using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Mongo.Pooling;

/// <content>Who gets which connection.</content>
internal sealed partial class ConnectionPool
{
    // Null when one has to wait, with a place in the queue.
    private PooledConnection? TryTakeAtOnce(out LinkedListNode<TaskCompletionSource<PooledConnection>>? node)
    {
        List<Perished>? perished = null;
        PooledConnection? connection;
        lock (_lock)
        {
            if (_state != PoolState.Ready)
            {
                throw NotReady();
            }

            connection = _waiting.IsEmpty ? TryTake(ref perished) : null;
            node = connection is null ? _waiting.Add() : null;
        }

        Close(perished);
        return connection;
    }

    private async ValueTask<PooledConnection> WaitAsync(
        LinkedListNode<TaskCompletionSource<PooledConnection>> node, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.Start(Settings.WaitQueueTimeout, _time, cancellationToken);
        using var registration = limit.Token.UnsafeRegister(_ => GiveUpWaiting(node), null);
        try
        {
            return await node.Value.Task.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new MongoConnectionException(
                Server,
                ConnectionFailure.WaitQueueTimeout,
                $"all {Settings.MaxSize} connections stayed in use, or connecting, for "
                    + $"{Settings.WaitQueueTimeout!.Value.TotalMilliseconds:0} ms (maxPoolSize, waitQueueTimeoutMS)");
        }
    }

    private void GiveUpWaiting(LinkedListNode<TaskCompletionSource<PooledConnection>> node)
    {
        bool waited;
        lock (_lock)
        {
            waited = _waiting.Remove(node);
        }

        if (waited)
        {
            node.Value.SetCanceled();
        }
    }

    // One that was given back last, or the leave to make one.
    private PooledConnection? TryTake(ref List<Perished>? perished)
    {
        while (_available.Count > 0)
        {
            var connection = _available[^1];
            _available.RemoveAt(_available.Count - 1);
            if (FindPerishment(connection) is not { } reason)
            {
                _inUse.Add(connection);
                return connection;
            }

            (perished ??= []).Add(new Perished(connection, reason));
            _closing++;
        }

        return TryReserve(Settings.MaxSize);
    }

    private PooledConnection? TryReserve(int size)
    {
        if (_state != PoolState.Ready || Total >= size || _connecting.Count >= Settings.MaxConnecting)
        {
            return null;
        }

        var connection = new PooledConnection(this, Server, ++_lastId, _generation);
        _connecting.Add(connection);
        return connection;
    }

    private async ValueTask OpenAsync(PooledConnection connection, CancellationToken cancellationToken)
    {
        var startedAt = _time.GetTimestamp();
        _events?.ConnectionCreated?.Invoke(new(Server, connection.Id));
        try
        {
            await connection.OpenAsync(_connector, cancellationToken).ConfigureAwait(false);
            var duration = _time.GetElapsedTime(startedAt);
            PoolMetrics.RecordCreation(this, duration);
            _events?.ConnectionReady?.Invoke(new(Server, connection.Id, duration));
        }
        catch (Exception failure)
        {
            if (failure is not (OperationCanceledException
                or MongoConnectionException { Failure: ConnectionFailure.PoolCleared }))
            {
                ConnectFailed?.Invoke(failure, connection.Generation);
            }

            PutBack(connection, _connecting);
            throw;
        }
    }

    // From being made to being in use, which leaves room for the next one to be made.
    private void Lend(PooledConnection connection)
    {
        lock (_lock)
        {
            _connecting.Remove(connection);
            _inUse.Add(connection);
        }

        ServeWaiting();
    }

    private void PutBack(PooledConnection connection, HashSet<PooledConnection> from)
    {
        ConnectionClosedReason? perishment;
        lock (_lock)
        {
            if (!from.Remove(connection))
            {
                throw new InvalidOperationException("The connection was given back before.");
            }

            perishment = FindPerishment(connection);
            if (perishment is null)
            {
                _available.Add(connection);
            }
            else
            {
                _closing++;
            }
        }

        if (perishment is { } reason)
        {
            Close([new Perished(connection, reason)]);
        }
        else
        {
            ServeWaiting();
        }
    }

    private void ServeWaiting()
    {
        List<Perished>? perished = null;
        lock (_lock)
        {
            while (!_waiting.IsEmpty && TryTake(ref perished) is { } connection)
            {
                _waiting.ServeFirst(connection);
            }
        }

        Close(perished);
    }

    private ConnectionClosedReason? FindPerishment(PooledConnection connection) =>
        _state == PoolState.Closed ? ConnectionClosedReason.PoolClosed
        : !connection.IsOpen ? ConnectionClosedReason.Error
        : connection.Generation != _generation ? ConnectionClosedReason.Stale
        : connection.IsBroken ? ConnectionClosedReason.Error
        : Settings.MaxIdleTime is { } most && _time.GetElapsedTime(connection.LastUsed) > most
            ? ConnectionClosedReason.Idle
            : null;

    // Until it is closed a connection counts, so that there are never more than there may be.
    private void Close(IReadOnlyList<Perished>? all)
    {
        if (all is null or [])
        {
            return;
        }

        foreach (var (connection, reason) in all)
        {
            connection.Close();
            _events?.ConnectionClosed?.Invoke(new(Server, connection.Id, reason));
        }

        lock (_lock)
        {
            _closing -= all.Count;
        }

        ServeWaiting();
    }

    private readonly record struct Perished(PooledConnection Connection, ConnectionClosedReason Reason);
}
