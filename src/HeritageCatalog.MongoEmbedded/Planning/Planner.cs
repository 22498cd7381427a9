using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Matching;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>
/// Chooses how to find the candidates for a query. Trees know how many entries a range has, so plans are compared by
/// true counts, not by estimates.
/// </summary>
internal static class Planner
{
    // Relative costs: following an index entry to its document, and taking part in a sort.
    private const double EntryCost = 1.5;
    private const double SortCost = 2;

    public static QueryPlan Choose(CollectionState collection, Matcher filter, SortOrder? sort, long limit, Hint? hint)
    {
        if (hint is not null)
        {
            return hint.Index is { } hinted
                ? PlanScan(hinted, IndexBounds.FindHinted(hinted, filter), sort)
                : new CollectionScan(collection.Records.Count, sort is null, hint.IsBackward);
        }

        List<QueryPlan> plans = [new CollectionScan(collection.Records.Count, sort is null, IsBackward: false)];
        var matches = collection.Records.Count;
        foreach (var index in collection.Indexes)
        {
            if (FindUse(index, filter, sort) is { } plan)
            {
                plans.Add(plan);
                matches = Math.Min(matches, plan.Candidates);
            }
        }

        return FindCheapest(plans, matches, limit);
    }

    private static QueryPlan FindCheapest(List<QueryPlan> plans, int matches, long limit)
    {
        var best = plans[0];
        var least = Cost(best, matches, limit);
        foreach (var plan in plans)
        {
            var cost = Cost(plan, matches, limit);
            (best, least) = cost < least ? (plan, cost) : (best, least);
        }

        return best;
    }

    /// <summary>A scan of the index, if it confines the query or gives its order.</summary>
    private static IndexScan? FindUse(IndexState index, Matcher filter, SortOrder? sort)
    {
        // Read as a whole, an index is of use only for an order that begins with its first field.
        var mayBeOpen = sort?.Fields[0].Path.Text == index.Definition.Fields[0].Path.Text;
        if (IndexBounds.Find(index, filter, mayBeOpen) is not { } bounds)
        {
            return null;
        }

        var plan = PlanScan(index, bounds, sort);
        return bounds.BoundFields > 0 || plan.IsSorted ? plan : null;
    }

    /// <summary>
    /// Work until the query is answered. A sorted plan stops at its limit, which it reaches the sooner the more of its
    /// candidates match; at most <paramref name="matches"/> do, as another plan has shown.
    /// </summary>
    private static double Cost(QueryPlan plan, int matches, long limit)
    {
        double visited = plan.Candidates;
        if (plan.IsSorted && limit > 0)
        {
            visited = Math.Min(visited, visited * limit / Math.Max(1, matches));
        }

        return visited * ((plan is IndexScan ? EntryCost : 1) + (plan.IsSorted ? 0 : SortCost));
    }

    private static IndexScan PlanScan(IndexState index, IndexBounds bounds, SortOrder? sort)
    {
        var isBackward = false;
        var isSorted = sort is null || GivesOrder(index, bounds.ConstantFields, sort, out isBackward);
        return new IndexScan(index, bounds, isSorted, isSorted && isBackward);
    }

    /// <summary>Says whether the entries of the ranges lie in the order asked for, forwards or backwards.</summary>
    private static bool GivesOrder(IndexState index, int constantFields, SortOrder sort, out bool isBackward)
    {
        bool? backward = null;
        var at = 0;
        foreach (var wanted in sort.Fields)
        {
            if (IsConstant(index, constantFields, wanted.Path.Text))
            {
                continue;
            }

            while (at < index.Definition.Fields.Length && (constantFields >> at & 1) != 0)
            {
                at++;
            }

            isBackward = backward ?? false;
            if (at == index.Definition.Fields.Length
                || index.IsArrayField(at)
                || index.Definition.Fields[at].IsGeographic)
            {
                return false;
            }

            var field = index.Definition.Fields[at++];
            var isReversed = field.IsDescending != wanted.IsDescending;
            if (field.Path.Text != wanted.Path.Text || (backward ?? isReversed) != isReversed)
            {
                return false;
            }

            backward = isReversed;
        }

        isBackward = backward ?? false;
        return true;
    }

    private static bool IsConstant(IndexState index, int constantFields, string path)
    {
        for (var at = 0; at < index.Definition.Fields.Length; at++)
        {
            // A field that leads into arrays may hold other items that decide its place in the order.
            var isConstant = (constantFields >> at & 1) != 0 && !index.IsArrayField(at);
            if (isConstant && index.Definition.Fields[at].Path.Text == path)
            {
                return true;
            }
        }

        return false;
    }
}
