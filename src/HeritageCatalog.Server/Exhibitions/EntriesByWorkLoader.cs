using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The entries that show works.</summary>
public sealed class EntriesByWorkLoader(EntryCollection records) : GroupedDataLoader<Id<Work>, ExhibitionEntry>
{
    protected override async ValueTask<ILookup<Id<Work>, ExhibitionEntry>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Work>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("work", keys, "_id", cancellation);
        return found.ToLookup(record => record.Work);
    }
}
