using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The sessions of one course or venue, which are few enough to be in memory together.</summary>
public static class SessionLists
{
    public static SortKey<ClassSession> StartKey { get; } = new("startsAt", static session => session.StartsAt);

    public static ListOrder<ClassSession> ByStart { get; } = new(OrderDirection.Asc, StartKey);

    /// <summary>Those that start at a moment or later, and are in the state wanted where one is.</summary>
    public static IReadOnlyList<ClassSession> Matching(
        IReadOnlyList<ClassSession> sessions, SessionStart from, SessionStatus? status)
    {
        List<ClassSession> matching =
        [
            .. sessions.Where(session => session.StartsAt >= from.Moment)
                .Where(session => status is null || session.Status == status),
        ];
        from.Bound(matching);
        return matching;
    }
}
