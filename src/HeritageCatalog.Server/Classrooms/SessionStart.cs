using HeritageCatalog.GraphQL.Http.Caching;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>From when on sessions are listed: from a moment asked for, or from now on.</summary>
public readonly record struct SessionStart
{
    private readonly CacheHints? _hints;

    private SessionStart(DateTimeOffset moment, CacheHints? hints) => (Moment, _hints) = (moment, hints);

    public DateTimeOffset Moment { get; }

    public static SessionStart Of(DateTimeOffset? from, TimeProvider time, CacheHints hints) =>
        from is { } moment ? new SessionStart(moment, hints: null) : new SessionStart(time.GetUtcNow(), hints);

    /// <summary>Says that a list that begins now is another as soon as its first session has begun.</summary>
    public void Bound(IReadOnlyList<ClassSession> sessions)
    {
        if (_hints is not null && sessions.Count > 0)
        {
            _hints.KeepUntil(sessions.Min(session => session.StartsAt).AddTicks(1));
        }
    }
}
