using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Catalog.Records;

/// <summary>Where a page lies that was read without the rest of its list, which is looked at only when asked for.
/// </summary>
internal sealed class StoredPageInfo<T>(
    MongoCollection<T> records, Filter filter, ListOrder<T> order, PageRequest page, T[] nodes, bool hasMore)
    : PageInfo<T>(nodes, order)
    where T : class, IIdentified<T>
{
    public override ValueTask<bool> HasNextAsync(CancellationToken cancellation) =>
        !page.IsBackward && (hasMore || page.Before is null)
            ? ValueTask.FromResult(hasMore)
            : ProbeAsync(FindEnd(), page.Before, towardsStart: false, cancellation);

    public override ValueTask<bool> HasPreviousAsync(CancellationToken cancellation) =>
        page.IsBackward && (hasMore || page.After is null)
            ? ValueTask.FromResult(hasMore)
            : ProbeAsync(FindStart(), page.After, towardsStart: true, cancellation);

    // Beyond the page's own edge, or, where the page is empty, on the far side of the cursor that bounded it.
    private async ValueTask<bool> ProbeAsync(
        Cursor? edge, Cursor? bound, bool towardsStart, CancellationToken cancellation)
    {
        if (bound is null)
        {
            return false;
        }

        var side = edge is not null ? Order.Beyond(edge, towardsStart) : !Order.Beyond(bound, !towardsStart);
        return await records.FindOneAsync(Filter.And(filter, side), cancellationToken: cancellation) is not null;
    }
}
