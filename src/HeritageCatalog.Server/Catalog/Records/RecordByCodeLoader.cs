using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Records of one kind by code.</summary>
public sealed class RecordByCodeLoader<T>(RecordCollection<T> records) : BatchDataLoader<string, T>
    where T : CatalogRecord<T>
{
    protected override async ValueTask<IReadOnlyDictionary<string, T>> LoadBatchAsync(
        IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var found = await records.FindByCodesAsync(keys, cancellation);
        return found.ToDictionary(record => record.Code);
    }
}
