using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Organizations;

/// <summary>The venues of organizations, by name.</summary>
public sealed class VenuesByOrganizationLoader(RecordCollection<Venue> records) : GroupedDataLoader<Id<Organization>, Venue>
{
    protected override async ValueTask<ILookup<Id<Organization>, Venue>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Organization>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("organization", keys, "keys.sort", cancellation);
        return found.ToLookup(record => record.Organization!.Value);
    }
}
