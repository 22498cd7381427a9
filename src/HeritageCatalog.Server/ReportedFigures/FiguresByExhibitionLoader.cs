using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Exhibitions;

namespace HeritageCatalog.Server.ReportedFigures;

/// <summary>What reports say of exhibitions.</summary>
public sealed class FiguresByExhibitionLoader(RecordCollection<ReportedFigure> records) : GroupedDataLoader<Id<Exhibition>, ReportedFigure>
{
    protected override async ValueTask<ILookup<Id<Exhibition>, ReportedFigure>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<Exhibition>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync("exhibition", keys, "code", cancellation);
        return found.ToLookup(record => record.Exhibition!.Value);
    }
}
