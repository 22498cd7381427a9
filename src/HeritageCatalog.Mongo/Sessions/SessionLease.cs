using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>The session an operation runs in: the caller's, or one from the pool for as long as it lasts.</summary>
internal readonly struct SessionLease
{
    private readonly SessionPool? _returnTo;

    private SessionLease(ServerSession session, SessionPool? returnTo)
    {
        Session = session;
        _returnTo = returnTo;
    }

    public ServerSession Session { get; }

    public static SessionLease Take(SessionPool pool, ClientSession? given)
    {
        if (given is null)
        {
            return new SessionLease(pool.Take(), pool);
        }

        return given.Pool == pool
            ? new SessionLease(given.ServerSession, returnTo: null)
            : throw new MongoUsageException("The session belongs to another client.");
    }

    public void Release() => _returnTo?.Return(Session);
}
