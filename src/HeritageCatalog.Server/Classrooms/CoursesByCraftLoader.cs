using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The courses of crafts, by title.</summary>
public sealed class CoursesByCraftLoader(RecordCollection<Course> records) : GroupedDataLoader<Id<Craft>, Course>
{
    protected override async ValueTask<ILookup<Id<Craft>, Course>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Craft>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("craft", keys, "keys.sort", cancellation);
        return found.ToLookup(record => record.Craft);
    }
}
