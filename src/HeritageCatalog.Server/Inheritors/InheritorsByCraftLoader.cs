using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>The inheritors of crafts, by name.</summary>
public sealed class InheritorsByCraftLoader(RecordCollection<Inheritor> records) : GroupedDataLoader<Id<Craft>, Inheritor>
{
    protected override async ValueTask<ILookup<Id<Craft>, Inheritor>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Craft>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("crafts", keys, "keys.sort", cancellation);
        return found.SelectMany(record => record.Crafts.Select(key => (key, record))).ToLookup(pair => pair.key, pair => pair.record);
    }
}
