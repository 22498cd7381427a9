using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Caching;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>The published records of one kind.</summary>
/// <param name="database">Where they are.</param>
/// <param name="name">The collection's name.</param>
/// <param name="ledger">Told of every change, before whoever made it is told that it is done; null where no answers are
/// kept.</param>
public sealed partial class RecordCollection<T>(MongoDatabase database, string name, AnswerLedger? ledger = null)
    where T : class, IIdentified<T>
{
    // Records never change, so all who read one may share it.
    private static readonly CollectionOptions Shared = new() { RememberedDocuments = 2048 };

    private readonly MongoCollection<T> _records = database.GetCollection<T>(name, Shared);

    public string Name { get; } = name;

    public ValueTask<IReadOnlyList<T>> FindByIdsAsync(IReadOnlyCollection<Id<T>> ids, CancellationToken cancellation) =>
        _records.FindByIdsAsync(ids, cancellationToken: cancellation);

    /// <summary>All records that refer to one of the given others, sorted ascending by one field.</summary>
    public ValueTask<IReadOnlyList<T>> FindByReferenceAsync<TOther>(
        string field, IEnumerable<Id<TOther>> ids, string sortField, CancellationToken cancellation) =>
        FindAsync(Filter.In(field, ids), new FindOptions { Sort = Sort.By(sortField) }, cancellation);

    /// <summary>One page of the records that satisfy a filter.</summary>
    public async ValueTask<RecordConnection<T>> PageAsync(
        Filter filter, ListOrder<T> order, PageRequest page, CancellationToken cancellation)
    {
        var bounded = Bound(filter, order, page.After, page.Before);
        var options = new FindOptions { Sort = order.ToSort(page.IsBackward), Limit = page.Size + 1 };
        var found = await FindAsync(bounded, options, cancellation);
        var nodes = new T[Math.Min(found.Count, page.Size)];
        for (var at = 0; at < nodes.Length; at++)
        {
            nodes[page.IsBackward ? nodes.Length - 1 - at : at] = found[at];
        }

        var info = new StoredPageInfo<T>(_records, filter, order, page, nodes, hasMore: found.Count > page.Size);
        return new RecordConnection<T>(nodes, order, info, new ListSummary.Stored(Name, filter));
    }

    private ValueTask<IReadOnlyList<T>> FindAsync(
        Filter filter, FindOptions options, CancellationToken cancellation) =>
        _records.FindListAsync(filter, options, cancellationToken: cancellation);

    private static Filter Bound(Filter filter, ListOrder<T> order, Cursor? after, Cursor? before)
    {
        var bounded = after is null ? filter : Filter.And(filter, order.Beyond(after, towardsStart: false));
        return before is null ? bounded : Filter.And(bounded, order.Beyond(before, towardsStart: true));
    }
}
