using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Records of one kind by id, all that one level of a query wants in one round trip.</summary>
public sealed class RecordByIdLoader<T>(RecordCollection<T> records) : BatchDataLoader<Id<T>, T>
    where T : CatalogRecord<T>
{
    protected override async ValueTask<IReadOnlyDictionary<Id<T>, T>> LoadBatchAsync(
        IReadOnlyList<Id<T>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByIdsAsync(keys, cancellation);
        return found.ToDictionary(record => record.Id);
    }
}
