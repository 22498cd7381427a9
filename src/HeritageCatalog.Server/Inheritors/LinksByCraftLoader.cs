using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Crafts;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>All lineage links of crafts, in order of generation.</summary>
public sealed class LinksByCraftLoader(LineageCollection records) : GroupedDataLoader<Id<Craft>, LineageLink>
{
    protected override async ValueTask<ILookup<Id<Craft>, LineageLink>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Craft>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("craft", keys, "generation", cancellation);
        return found.ToLookup(record => record.Craft);
    }
}
