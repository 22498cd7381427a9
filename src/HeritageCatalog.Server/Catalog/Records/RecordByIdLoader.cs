using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Records of one kind by id, all that one level of a query wants in one round trip.</summary>
public sealed class RecordByIdLoader<T>(RecordCollection<T> records) : KeyedDataLoader<Id<T>, T?>
    where T : CatalogRecord<T>
{
    protected override async ValueTask LoadBatchAsync(LoadBatch<Id<T>, T?> batch, CancellationToken cancellation)
    {
        var found = await records.FindByIdsAsync(batch, cancellation);
        for (var i = 0; i < found.Count; i++)
        {
            batch.Set(found[i].Id, found[i]);
        }
    }
}
