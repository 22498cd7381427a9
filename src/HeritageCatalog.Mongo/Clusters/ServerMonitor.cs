using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Handshakes;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Clusters;

/// <summary>Asks one server, again and again, what it is ("Server Monitoring", by polling).</summary>
internal sealed class ServerMonitor(
    ServerAddress address, Connector connector, ClusterSettings settings, Cluster cluster) : IDisposable
{
    private readonly CancellationTokenSource _disposal = new();
    private readonly MonitorAlarm _alarm = new(settings.Time);
    private readonly Lock _lock = new();
    private readonly RecentRoundTrips _roundTrips = new();
    private CancellationTokenSource? _check;
    private WireConnection? _connection;

    /// <summary>Begins to watch; does not wait.</summary>
    public void Start() => _ = RunAsync();

    /// <summary>Has the server checked as soon as may be, because somebody needs to know.</summary>
    public void RequestCheck() => _alarm.Ring();

    /// <summary>Gives a check up that is under way: the server has just been found to be out of reach.</summary>
    public void CancelCheck()
    {
        lock (_lock)
        {
            // Elsewhere: what it ends may go on at once, and whoever calls holds a lock.
            _ = _check?.CancelAsync();
        }
    }

    public void Dispose() => _ = _disposal.CancelAsync();

    private async Task RunAsync()
    {
        // Whoever starts a monitor holds a lock.
        await Task.Yield();
        try
        {
            while (true)
            {
                await CheckOnceOrTwiceAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
        finally
        {
            _connection?.Dispose();
        }
    }

    private async ValueTask CheckOnceOrTwiceAsync()
    {
        var startedAt = settings.Time.GetTimestamp();
        var wasKnown = cluster.IsKnown(address);
        if (!await CheckSafelyAsync().ConfigureAwait(false) && wasKnown)
        {
            // The line may have been cut long ago and only now be found to be, which says little of the server.
            startedAt = settings.Time.GetTimestamp();
            await CheckSafelyAsync().ConfigureAwait(false);
        }

        await _alarm.WaitAsync(startedAt, settings.ShortestHeartbeat, settings.Heartbeat, _disposal.Token)
            .ConfigureAwait(false);
    }

    // Listeners must not throw; one that does all the same must not end the watch.
    private async ValueTask<bool> CheckSafelyAsync()
    {
        try
        {
            return await CheckAsync().ConfigureAwait(false);
        }
        catch (Exception) when (!_disposal.IsCancellationRequested)
        {
            return false;
        }
    }

    // Says whether the server answered.
    private async ValueTask<bool> CheckAsync()
    {
        using var check = CancellationTokenSource.CreateLinkedTokenSource(_disposal.Token);
        Publish(check);
        var startedAt = settings.Time.GetTimestamp();
        settings.Events?.HeartbeatStarted?.Invoke(address);
        try
        {
            var reply = await AskAsync(check.Token).ConfigureAwait(false);
            var description = DescriptionReader
                .Read(address, reply, _roundTrips.Average, settings.Time.GetUtcNow())
                with { MinRoundTripTime = _roundTrips.Shortest };
            var elapsed = settings.Time.GetElapsedTime(startedAt);
            ClusterMetrics.RecordHeartbeat(address, elapsed, failure: null);
            settings.Events?.HeartbeatSucceeded?.Invoke(new(address, elapsed, reply));
            cluster.Learn(description);
            return true;
        }
        catch (Exception failure)
        {
            _disposal.Token.ThrowIfCancellationRequested();
            Forget();
            var elapsed = settings.Time.GetElapsedTime(startedAt);
            ClusterMetrics.RecordHeartbeat(address, elapsed, failure);
            settings.Events?.HeartbeatFailed?.Invoke(new(address, elapsed, failure));
            if (!check.IsCancellationRequested)
            {
                cluster.LearnOfFailedCheck(address, Explain(failure));
            }

            return false;
        }
        finally
        {
            Publish(null);
        }
    }

    private async ValueTask<BsonDocument> AskAsync(CancellationToken cancellationToken)
    {
        _connection ??= await connector.ConnectForMonitoringAsync(address, cancellationToken).ConfigureAwait(false);
        _connection.Timeout = settings.Connections.ConnectTimeout;
        var name = _connection.Hello.Document.Contains("ismaster") ? HelloCommand.LegacyName : HelloCommand.Name;
        var startedAt = settings.Time.GetTimestamp();
        var reply = await _connection
            .SendAsync(HelloCommand.Build(name, BsonDocument.Empty), cancellationToken)
            .ConfigureAwait(false);
        _roundTrips.Add(settings.Time.GetElapsedTime(startedAt));
        return ServerReply.Check(name, reply);
    }

    private void Forget()
    {
        _connection?.Dispose();
        _connection = null;
        _roundTrips.Clear();
    }

    private Exception Explain(Exception failure) => failure switch
    {
        MongoConnectionException or MongoServerException => failure,
        _ => new MongoConnectionException(
            address, ConnectionFailure.Broken, $"its answer makes no sense: {failure.Message}", failure),
    };

    private void Publish(CancellationTokenSource? check)
    {
        lock (_lock)
        {
            _check = check;
        }
    }
}
