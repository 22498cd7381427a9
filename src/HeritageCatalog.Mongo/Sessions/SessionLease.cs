using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>The session an operation runs in: the caller's, or one from the pool for as long as it lasts.</summary>
internal readonly struct SessionLease
{
    private readonly SessionPool? _returnTo;

    private SessionLease(ServerSession session, SessionPool? returnTo, ClientSession? owner = null)
    {
        Session = session;
        Owner = owner;
        _returnTo = returnTo;
    }

    public ServerSession Session { get; }

    /// <summary>The caller's session; null for one from the pool.</summary>
    public ClientSession? Owner { get; }

    /// <summary>The transaction that operations belong to now; null outside of one.</summary>
    public ClientTransaction? Running => Owner?.Transaction is { IsRunning: true } running ? running : null;

    /// <summary>A session that the caller keeps.</summary>
    public static SessionLease Of(ClientSession owner) => new(owner.ServerSession, returnTo: null, owner);

    /// <summary>A session of the pool that is not given back to it.</summary>
    public static SessionLease Of(ServerSession session) => new(session, returnTo: null);

    public static SessionLease Take(SessionPool pool, ClientSession? given)
    {
        if (given is null)
        {
            return new SessionLease(pool.Take(), pool);
        }

        return given.Pool == pool
            ? Of(given)
            : throw new MongoUsageException("The session belongs to another client.");
    }

    public void Release() => _returnTo?.Return(Session);
}
