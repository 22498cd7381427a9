using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The entries of all exhibitions.</summary>
public sealed class EntryCollection(MongoDatabase database)
{
    private readonly MongoCollection<ExhibitionEntry> _entries = database.GetCollection<ExhibitionEntry>(CatalogCollections.ExhibitionEntries);

    public ValueTask<IReadOnlyList<ExhibitionEntry>> FindByIdsAsync(
        IEnumerable<ObjectId> ids, CancellationToken cancellation) =>
        _entries.FindAsync(Filter.In("_id", ids), cancellation: cancellation);

    public ValueTask<IReadOnlyList<ExhibitionEntry>> FindByReferenceAsync<TOther>(
        string field, IEnumerable<Id<TOther>> ids, string sortField, CancellationToken cancellation) =>
        _entries.FindAsync(
            Filter.In(field, ids.Select(id => id.Value)), sort: Sort.By(sortField), cancellation: cancellation);
}
