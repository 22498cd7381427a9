using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>Which documents of a collection are wanted, in which order.</summary>
internal sealed record Query(Matcher Filter)
{
    public SortOrder? Sort { get; init; }

    public long Skip { get; init; }

    /// <summary>How many documents at most; 0 for all.</summary>
    public long Limit { get; init; }

    /// <summary>The hint as it was sent; missing when there is none.</summary>
    public BsonValue Hint { get; init; }

    /// <summary>Ends the query when its caller has gone or its time is up.</summary>
    public WorkWatch? Watch { get; init; }

    /// <summary>How many documents are taken from the plan; 0 for all.</summary>
    private long Wanted => Limit == 0 ? 0 : Skip + Limit;

    /// <summary>Is told of each document that is looked at; for reports.</summary>
    public Action? OnCandidate { get; init; }

    /// <summary>Runs over one version of the collection, lazily where no sort is needed.</summary>
    public IEnumerable<StoredDocument> Run(CollectionState? collection)
    {
        if (collection is null)
        {
            return [];
        }

        var plan = Plan(collection);
        var candidates = Candidates(plan, collection);
        var filter = Filter is EverythingMatcher || plan.IsCountOf(Filter) ? null : Filter;
        return plan.IsSorted || Sort is null
            ? Take(candidates, filter, Skip, Limit)
            : Take(Order(Take(candidates, filter, skip: 0, limit: 0), Wanted), filter: null, Skip, Limit);
    }

    /// <summary>How the documents are found.</summary>
    public QueryPlan Plan(CollectionState collection) =>
        Planner.Choose(collection, Filter, Sort, Wanted, Planning.Hint.Resolve(Hint, collection));

    /// <summary>How many documents <see cref="Run"/> gives; from the index alone where that can tell.</summary>
    public long Count(CollectionState? collection)
    {
        if (collection is null)
        {
            return 0;
        }

        var plan = Planner.Choose(collection, Filter, null, limit: 0, Planning.Hint.Resolve(Hint, collection));
        if (!plan.IsCountOf(Filter))
        {
            return (this with { Sort = null }).Run(collection).LongCount();
        }

        var rest = Math.Max(0, plan.Candidates - Skip);
        return Limit > 0 ? Math.Min(rest, Limit) : rest;
    }

    // Filter, skip and limit in one: each step of its own would cost every document a call.
    private static IEnumerable<StoredDocument> Take(
        IEnumerable<StoredDocument> documents, Matcher? filter, long skip, long limit)
    {
        var taken = 0L;
        foreach (var document in documents)
        {
            if (filter?.Matches(document.Document) == false || --skip >= 0)
            {
                continue;
            }

            yield return document;
            if (++taken == limit)
            {
                yield break;
            }
        }
    }

    private IEnumerable<StoredDocument> Candidates(QueryPlan plan, CollectionState collection)
    {
        var candidates = Watch?.Over(plan, plan.Read(collection)) ?? plan.Read(collection);
        if (OnCandidate is { } tell)
        {
            candidates = candidates.Select(candidate =>
            {
                tell();
                return candidate;
            });
        }

        return candidates;
    }

    private IEnumerable<StoredDocument> Order(IEnumerable<StoredDocument> documents, long wanted) =>
        Sorter.Sort(documents, static stored => stored.Document, Sort!, wanted);
}
