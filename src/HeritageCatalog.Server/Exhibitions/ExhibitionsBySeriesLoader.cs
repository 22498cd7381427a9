using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The exhibitions of series, by opening day.</summary>
public sealed class ExhibitionsBySeriesLoader(RecordCollection<Exhibition> records) : GroupedDataLoader<Id<ExhibitionSeries>, Exhibition>
{
    protected override async ValueTask<ILookup<Id<ExhibitionSeries>, Exhibition>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<ExhibitionSeries>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("series", keys, "opens", cancellation);
        return found.ToLookup(record => record.Series!.Value);
    }
}
