using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Inheritors;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The courses inheritors teach, by title.</summary>
public sealed class CoursesByInheritorLoader(RecordCollection<Course> records) : GroupedDataLoader<Id<Inheritor>, Course>
{
    protected override async ValueTask<ILookup<Id<Inheritor>, Course>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Inheritor>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("inheritors", keys, "keys.sort", cancellation);
        return found.SelectMany(record => record.Inheritors.Select(key => (key, record))).ToLookup(pair => pair.key, pair => pair.record);
    }
}
