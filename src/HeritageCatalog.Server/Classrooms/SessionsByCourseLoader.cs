using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The sessions of courses, by start.</summary>
public sealed class SessionsByCourseLoader(RecordCollection<ClassSession> records) : GroupedDataLoader<Id<Course>, ClassSession>
{
    protected override async ValueTask<ILookup<Id<Course>, ClassSession>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Course>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("course", keys, "startsAt", cancellation);
        return found.ToLookup(record => record.Course);
    }
}
