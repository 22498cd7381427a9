using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Filtering;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>The published records of one kind.</summary>
public sealed class RecordCollection<T>(MongoDatabase database, string name)
    where T : CatalogRecord<T>
{
    private readonly MongoCollection<T> _records = database.GetCollection<T>(name);

    public string Name { get; } = name;

    public ValueTask<IReadOnlyList<T>> FindByIdsAsync(IEnumerable<Id<T>> ids, CancellationToken cancellation) =>
        _records.FindAsync(Filter.In("_id", ids.Select(id => id.Value)), cancellation: cancellation);

    public ValueTask<IReadOnlyList<T>> FindByCodesAsync(IEnumerable<string> codes, CancellationToken cancellation) =>
        _records.FindAsync(Filter.In("code", codes), cancellation: cancellation);

    /// <summary>All records that refer to one of the given others, sorted ascending by one field.</summary>
    public ValueTask<IReadOnlyList<T>> FindByReferenceAsync<TOther>(
        string field, IEnumerable<Id<TOther>> ids, string sortField, CancellationToken cancellation) =>
        _records.FindAsync(
            Filter.In(field, ids.Select(id => id.Value)), sort: Sort.By(sortField), cancellation: cancellation);

    /// <summary>One page of the records that satisfy a filter.</summary>
    public async ValueTask<RecordConnection<T>> PageAsync(
        Filter filter, ListOrder<T> order, PageRequest page, CancellationToken cancellation)
    {
        var bounded = Bound(filter, order, page.After, page.Before);
        var found = await _records.FindAsync(bounded, order.ToSort(page.IsBackward), limit: page.Size + 1, cancellation: cancellation);
        var nodes = found.Take(page.Size).ToList();
        if (page.IsBackward)
        {
            nodes.Reverse();
        }

        var info = Describe(filter, order, page, nodes, hasMore: found.Count > page.Size);
        return new RecordConnection<T>(nodes, order, info, ListSummary.Of(Name, filter));
    }

    private PageInfo Describe(Filter filter, ListOrder<T> order, PageRequest page, List<T> nodes, bool hasMore)
    {
        var start = nodes.Count > 0 ? order.CursorOf(nodes[0]) : page.After;
        var end = nodes.Count > 0 ? order.CursorOf(nodes[^1]) : page.Before;
        var further = PageInfo.Known(hasMore);
        return new PageInfo
        {
            Start = nodes.Count > 0 ? start : null,
            End = nodes.Count > 0 ? end : null,
            Next = !page.IsBackward && (hasMore || page.Before is null) ? further : Probe(filter, order, end, towardsStart: false),
            Previous = page.IsBackward && (hasMore || page.After is null) ? further : Probe(filter, order, start, towardsStart: true),
        };
    }

    // Without a cursor the page touches that end of the list, and nothing lies beyond.
    private Func<CancellationToken, ValueTask<bool>> Probe(Filter filter, ListOrder<T> order, Cursor? from, bool towardsStart) =>
        from is null
            ? PageInfo.Known(false)
            : async cancellation =>
            {
                var beyond = Filter.And(filter, order.Beyond(from, towardsStart));
                return (await _records.FindAsync(beyond, limit: 1, cancellation: cancellation)).Count > 0;
            };

    private static Filter Bound(Filter filter, ListOrder<T> order, Cursor? after, Cursor? before)
    {
        var bounded = after is null ? filter : Filter.And(filter, order.Beyond(after, towardsStart: false));
        return before is null ? bounded : Filter.And(bounded, order.Beyond(before, towardsStart: true));
    }
}
