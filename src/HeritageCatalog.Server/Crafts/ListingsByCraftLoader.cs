using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Crafts;

/// <summary>The listings of crafts, the highest level first.</summary>
public sealed class ListingsByCraftLoader(RecordCollection<Listing> records) : GroupedDataLoader<Id<Craft>, Listing>
{
    protected override async ValueTask<ILookup<Id<Craft>, Listing>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Craft>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("craft", keys, "code", cancellation);
        return found.OrderBy(record => record.Level).ToLookup(record => record.Craft);
    }
}
