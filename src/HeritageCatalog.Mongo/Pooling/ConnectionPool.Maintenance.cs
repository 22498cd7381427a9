namespace HeritageCatalog.Mongo.Pooling;

/// <content>Closes connections that are out of date, and makes those that are missing.</content>
internal sealed partial class ConnectionPool
{
    private readonly ITimer? _maintenance;
    private int _maintenanceRequests;

    private ITimer? CreateMaintenanceTimer() => Settings.MaintenanceInterval is { } interval
        ? _time.CreateTimer(_ => _ = MaintainAsync(), null, interval, interval)
        : null;

    private void MaintainSoon()
    {
        if (Settings.MaintenanceInterval is { } interval && _state != PoolState.Closed)
        {
            _maintenance!.Change(TimeSpan.Zero, interval);
        }
    }

    // One run at a time; what is asked for meanwhile is one more run.
    private async Task MaintainAsync()
    {
        if (Interlocked.Increment(ref _maintenanceRequests) > 1)
        {
            return;
        }

        int done;
        do
        {
            done = Volatile.Read(ref _maintenanceRequests);
            CloseAllPerished();
            await MakeMissingAsync().ConfigureAwait(false);
        }
        while (Interlocked.Add(ref _maintenanceRequests, -done) > 0);
    }

    private void CloseAllPerished()
    {
        List<Perished> perished = [];
        lock (_lock)
        {
            for (var i = _available.Count - 1; i >= 0; i--)
            {
                if (FindPerishment(_available[i]) is { } reason)
                {
                    perished.Add(new Perished(_available[i], reason));
                    _available.RemoveAt(i);
                    _closing++;
                }
            }
        }

        Close(perished);
    }

    private async ValueTask MakeMissingAsync()
    {
        while (TryReserveMissing() is { } connection)
        {
            try
            {
                await OpenAsync(connection, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception)
            {
                // Whoever watches the server has been told, and says when it is worth another try.
                return;
            }

            connection.LastUsed = _time.GetTimestamp();
            PutBack(connection, _connecting);
        }
    }

    private PooledConnection? TryReserveMissing()
    {
        lock (_lock)
        {
            return TryReserve(Math.Min(Settings.MinSize, Settings.MaxSize));
        }
    }
}
