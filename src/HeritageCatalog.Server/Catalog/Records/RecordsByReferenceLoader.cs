using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Records by one that they refer to, all that one level of a query wants in one round trip.</summary>
/// <param name="records">The records that refer.</param>
/// <param name="field">Where they keep the reference, or several.</param>
/// <param name="sortField">What they are sorted by, ascending.</param>
/// <param name="referencesOf">The same references from a record at hand.</param>
public abstract class RecordsByReferenceLoader<TOther, T>(
    RecordCollection<T> records, string field, string sortField, Func<T, IEnumerable<Id<TOther>>> referencesOf)
    : GroupedDataLoader<Id<TOther>, T>
    where T : class, IIdentified<T>
{
    protected sealed override async ValueTask<ILookup<Id<TOther>, T>> LoadGroupedBatchAsync(
        IReadOnlyList<Id<TOther>> keys, CancellationToken cancellation)
    {
        var found = await records.FindByReferenceAsync(field, keys, sortField, cancellation);
        var pairs =
            from record in found
            from other in referencesOf(record).Distinct()
            select (Other: other, Record: record);
        return pairs.ToLookup(pair => pair.Other, pair => pair.Record);
    }
}
