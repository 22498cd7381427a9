using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Crafts;

/// <summary>The listings that organizations answer or have answered for.</summary>
public sealed class ListingsByProtectionUnitLoader(RecordCollection<Listing> records) : GroupedDataLoader<Id<Organization>, Listing>
{
    protected override async ValueTask<ILookup<Id<Organization>, Listing>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Organization>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("protectionUnitTerms.organization", keys, "code", cancellation);
        return found.SelectMany(record => record.ProtectionUnitTerms.Select(term => term.Organization).Distinct().Select(key => (key, record))).ToLookup(pair => pair.key, pair => pair.record);
    }
}
