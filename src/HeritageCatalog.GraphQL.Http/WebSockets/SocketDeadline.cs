namespace HeritageCatalog.GraphQL.Http.WebSockets;

/// <summary>
/// Watches a client that the server waits for: until it has begun, and whenever a message of it comes in pieces. While
/// the client is idle there is no timer.
/// </summary>
/// <param name="session">What sends the client away.</param>
/// <param name="messageTime">What a message may take from its first piece to its last.</param>
internal sealed class SocketDeadline(SocketSession session, TimeSpan messageTime) : IDisposable
{
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
        if (_isInitialised)
        {
            Dispose();
        }
    }

    public void Dispose() => Interlocked.Exchange(ref _timer, null)?.Dispose();

    // The timer is known before it runs, however soon it is due.
    private void Start(TimeSpan time, CloseReason reason)
    {
        _timer = new Timer(_ => Pass(reason), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(time, Timeout.InfiniteTimeSpan);
    }

    // Whoever takes the timer away decides whether the client was in time.
    private void Pass(CloseReason reason)
    {
        if (Interlocked.Exchange(ref _timer, null) is { } timer)
        {
            timer.Dispose();
            _ = session.CloseAsync(reason);
        }
    }
}
