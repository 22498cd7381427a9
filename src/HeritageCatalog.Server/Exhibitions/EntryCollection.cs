using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The entries of all exhibitions.</summary>
public sealed class EntryCollection(MongoDatabase database)
{
    private readonly MongoCollection<ExhibitionEntry> _entries = database.GetCollection<ExhibitionEntry>(CatalogCollections.ExhibitionEntries);

    public ValueTask<IReadOnlyList<ExhibitionEntry>> FindByIdsAsync(
        IReadOnlyCollection<ObjectId> ids, CancellationToken cancellation) =>
        _entries.FindByIdsAsync(ids, cancellationToken: cancellation);

    public ValueTask<IReadOnlyList<ExhibitionEntry>> FindByReferenceAsync<TOther>(
        string field, IEnumerable<Id<TOther>> ids, string sortField, CancellationToken cancellation) =>
        _entries.FindAsync(Filter.In(field, ids), new FindOptions { Sort = Sort.By(sortField) }, cancellationToken: cancellation)
            .ToListAsync(cancellation);
}
