using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Records of one kind by id, all that one level of a query wants in one round trip.</summary>
public sealed class RecordByIdLoader<T>(RecordCollection<T> records) : KeyedDataLoader<Id<T>, T?>
    where T : CatalogRecord<T>
{
    protected override async ValueTask LoadBatchAsync(LoadBatch<Id<T>, T?> batch, CancellationToken cancellation)
    {
        var found = await records.FindByIdsAsync(batch, cancellation);
        if (batch.Count == 1)
        {
            batch.Set(0, found.Count == 1 ? found[0] : null);
            return;
        }

        var places = new Dictionary<Id<T>, int>(batch.Count);
        for (var i = 0; i < batch.Count; i++)
        {
            places.Add(batch[i], i);
        }

        for (var i = 0; i < found.Count; i++)
        {
            batch.Set(places[found[i].Id], found[i]);
        }
    }
}
