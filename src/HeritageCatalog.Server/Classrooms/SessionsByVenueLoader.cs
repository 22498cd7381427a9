using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Classrooms;

/// <summary>The sessions at venues, by start.</summary>
public sealed class SessionsByVenueLoader(RecordCollection<ClassSession> records) : GroupedDataLoader<Id<Venue>, ClassSession>
{
    protected override async ValueTask<ILookup<Id<Venue>, ClassSession>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Venue>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("venue", keys, "startsAt", cancellation);
        return found.ToLookup(record => record.Venue!.Value);
    }
}
