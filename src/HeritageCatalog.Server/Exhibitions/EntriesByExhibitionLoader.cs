using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The entries of exhibitions in hanging order.</summary>
public sealed class EntriesByExhibitionLoader(EntryCollection records) : GroupedDataLoader<Id<Exhibition>, ExhibitionEntry>
{
    protected override async ValueTask<ILookup<Id<Exhibition>, ExhibitionEntry>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Exhibition>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("exhibition", keys, "order", cancellation);
        return found.ToLookup(record => record.Exhibition);
    }
}
