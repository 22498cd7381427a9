using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>Works made in crafts, by title.</summary>
public sealed class WorksByCraftLoader(RecordCollection<Work> records) : GroupedDataLoader<Id<Craft>, Work>
{
    protected override async ValueTask<ILookup<Id<Craft>, Work>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Craft>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("craft", keys, "keys.sort", cancellation);
        return found.ToLookup(record => record.Craft!.Value);
    }
}
