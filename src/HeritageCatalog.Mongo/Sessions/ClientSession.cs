using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>Ties operations together: pass it to each, one after the other, then dispose of it.</summary>
public sealed class ClientSession : IDisposable
{
    private readonly SessionPool _pool;
    private ServerSession? _serverSession;

    internal ClientSession(SessionPool pool)
    {
        _pool = pool;
        _serverSession = pool.Take();
    }

    internal ServerSession ServerSession =>
        _serverSession ?? throw new MongoUsageException("The session has been disposed of.");

    internal SessionPool Pool => _pool;

    /// <summary>Ends the session; using it afterwards is refused.</summary>
    public void Dispose()
    {
        var session = Interlocked.Exchange(ref _serverSession, null);
        if (session is not null)
        {
            _pool.Return(session);
        }
    }
}
