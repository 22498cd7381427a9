namespace HeritageCatalog.Mongo.Sessions;

/// <summary>Keeps sessions for reuse, the one used last first, after "Driver Sessions Specification".</summary>
internal sealed class SessionPool(TimeProvider time)
{
    // The server forgets a session after 30 minutes; one that is about to be forgotten is not used again.
    private static readonly TimeSpan ReusableFor = TimeSpan.FromMinutes(29);

    private readonly Lock _lock = new();
    private readonly Stack<ServerSession> _idle = [];

    public ServerSession Take()
    {
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

        lock (_lock)
        {
            _idle.Push(session);
        }
    }

    public void MarkUsed(ServerSession session) => session.LastUsed = time.GetTimestamp();

    /// <summary>Empties the pool, so that the server can be told that its sessions have ended.</summary>
    public IReadOnlyList<ServerSession> TakeAll()
    {
        lock (_lock)
        {
            var all = _idle.ToArray();
            _idle.Clear();
            return all;
        }
    }

    private bool IsStale(ServerSession session) => time.GetElapsedTime(session.LastUsed) > ReusableFor;
}
