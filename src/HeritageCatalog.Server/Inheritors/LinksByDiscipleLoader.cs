using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Inheritors;

/// <summary>Who taught people, in order of generation.</summary>
public sealed class LinksByDiscipleLoader(LineageCollection records) : GroupedDataLoader<Id<Inheritor>, LineageLink>
{
    protected override async ValueTask<ILookup<Id<Inheritor>, LineageLink>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Inheritor>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("disciple", keys, "generation", cancellation);
        return found.ToLookup(record => record.Disciple);
    }
}
