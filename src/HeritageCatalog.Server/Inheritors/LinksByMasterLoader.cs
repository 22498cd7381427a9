using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>Whom people taught, in order of generation.</summary>
public sealed class LinksByMasterLoader(LineageCollection records) : GroupedDataLoader<Id<Inheritor>, LineageLink>
{
    protected override async ValueTask<ILookup<Id<Inheritor>, LineageLink>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Inheritor>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("master", keys, "generation", cancellation);
        return found.ToLookup(record => record.Master);
    }
}
