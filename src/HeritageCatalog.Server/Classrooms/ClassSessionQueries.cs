using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Classrooms;

[QueryType]
public static class ClassSessionQueries
{
    public static Loading<ClassSession?> ClassSession(
        string? id, string? code, RecordByIdLoader<ClassSession> loader) =>
        Lookup.One(id, code, loader);

    public static ValueTask<RecordConnection<ClassSession>> ClassSessions(
        ClassSessionWhere? where,
        ClassSessionOrder? orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RecordCollection<ClassSession> sessions,
        CancellationToken cancellation) =>
        sessions.PageAsync(
            Where.Of(where),
            ClassSessionOrder.ListOrderOf(orderBy),
            PageRequest.From(first, after, last, before),
            cancellation);
}
