namespace HeritageCatalog.Mongo.Sessions;

/// <summary>Keeps sessions for reuse, the one used last first, after "Driver Sessions Specification".</summary>
/// <remarks>The second argument tells after how many idle minutes the servers forget a session; null for none known.
/// </remarks>
internal sealed class SessionPool(TimeProvider time, Func<int?> findTimeout)
{
    // What is about to be forgotten is not used again.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Stack<ServerSession> _idle = [];

    // The one that was given back last: most operations find it here, without a lock.
    private ServerSession? _last;

    public ServerSession Take()
    {
        if (Interlocked.Exchange(ref _last, null) is { } last && !IsStale(last))
        {
            return last;
        }

        lock (_lock)
        {
            while (_idle.TryPop(out var session))
            {
                if (!IsStale(session))
                {
                    return session;
                }
            }
        }

        return new ServerSession { LastUsed = time.GetTimestamp() };
    }

    public void Return(ServerSession session)
    {
        if (session.IsDirty)
        {
            return;
        }

        if (Interlocked.Exchange(ref _last, session) is { } former)
        {
            lock (_lock)
            {
                _idle.Push(former);
            }
        }
    }

    public void MarkUsed(ServerSession session) => session.LastUsed = time.GetTimestamp();

    /// <summary>Empties the pool, so that the server can be told that its sessions have ended.</summary>
    public IReadOnlyList<ServerSession> TakeAll()
    {
        lock (_lock)
        {
            ServerSession[] all = Interlocked.Exchange(ref _last, null) is { } last ? [last, .. _idle] : [.. _idle];
            _idle.Clear();
            return all;
        }
    }

    private bool IsStale(ServerSession session) => findTimeout() is { } minutes
        && time.GetElapsedTime(session.LastUsed) > TimeSpan.FromMinutes(minutes) - Margin;
}
