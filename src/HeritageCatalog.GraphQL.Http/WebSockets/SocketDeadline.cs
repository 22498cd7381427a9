namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>
/// Watches a client that the server waits for: until it has begun, and whenever a message of it comes in pieces. While
/// the client is idle there is no timer.
/// </summary>
/// <param name="messageTime">What a message may take from its first piece to its last.</param>
/// <param name="close">Sends the client away.</param>
internal sealed class SocketDeadline(TimeSpan messageTime, Func<CloseReason, Task> close) : IDisposable
{
    private readonly Lock _lock = new();
    private Timer? _timer;
    private bool _isInitialised;

    /// <summary>The client is to begin within this time.</summary>
    public void StartInit(TimeSpan time) => Start(time, CloseReason.InitTimeout);

    /// <summary>A message has begun; the time of one that began before goes on.</summary>
    public void StartMessage()
    {
        if (_timer is null)
        {
            Start(messageTime, CloseReason.MessageTimeout);
        }
    }

    /// <summary>The client has begun in time.</summary>
    public void EndInit()
    {
        _isInitialised = true;
        Stop();
    }

    /// <summary>A message is whole. Until the client has begun, its time to do so goes on.</summary>
    public void Stop()
    {
        if (_timer is not null && _isInitialised)
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _timer?.Dispose();
            _timer = null;
        }
    }

    private void Start(TimeSpan time, CloseReason reason)
    {
        lock (_lock)
        {
            _timer = new Timer(_ => Pass(reason), null, time, Timeout.InfiniteTimeSpan);
        }
    }

    private void Pass(CloseReason reason)
    {
        lock (_lock)
        {
            // Stopped in the moment that it fired.
            if (_timer is null)
            {
                return;
            }
        }

        _ = close(reason);
    }
}
