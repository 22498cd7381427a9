using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Numbers;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>Tells how a query is answered, in the words of the server's <c>explain</c>.</summary>
internal static class PlanReport
{
    /// <summary>The chosen plan as stages, the last one outermost.</summary>
    public static BsonDocument Describe(Query query, CollectionState? collection, BsonDocument filter)
    {
        if (collection is null)
        {
            return new BsonBuilder { { "stage", "EOF" } };
        }

        var plan = query.Plan(collection);
        var stage = plan is IndexScan scan ? Fetch(scan, filter) : Scan((CollectionScan)plan, filter);
        if (query.Sort is { } sort && !plan.IsSorted)
        {
            stage = new BsonBuilder { { "stage", "SORT" }, { "sortPattern", Pattern(sort) }, { "inputStage", stage } };
        }

        if (query.Skip > 0)
        {
            stage = new BsonBuilder { { "stage", "SKIP" }, { "skipAmount", query.Skip }, { "inputStage", stage } };
        }

        return query.Limit > 0
            ? new BsonBuilder { { "stage", "LIMIT" }, { "limitAmount", query.Limit }, { "inputStage", stage } }
            : stage;
    }

    /// <summary>Runs the query and tells what it looked at.</summary>
    public static BsonDocument Execute(
        Query query, CollectionState? collection, BsonDocument winningPlan, TimeProvider time)
    {
        var begun = time.GetTimestamp();
        var examined = 0L;
        var returned = (query with { OnCandidate = () => examined++ }).Run(collection).LongCount();
        var usesIndex = collection is not null && query.Plan(collection) is IndexScan;
        return new BsonBuilder
        {
            { "executionSuccess", true },
            { "nReturned", Arithmetics.ToSmallest(returned) },
            { "executionTimeMillis", Arithmetics.ToSmallest((long)time.GetElapsedTime(begun).TotalMilliseconds) },
            { "totalKeysExamined", Arithmetics.ToSmallest(usesIndex ? examined : 0) },
            { "totalDocsExamined", Arithmetics.ToSmallest(examined) },
            { "executionStages", winningPlan },
        };
    }

    private static BsonBuilder Scan(CollectionScan scan, BsonDocument filter)
    {
        var stage = new BsonBuilder { { "stage", "COLLSCAN" } };
        AddFilter(stage, filter);
        stage.Add("direction", scan.IsBackward ? "backward" : "forward");
        return stage;
    }

    private static BsonBuilder Fetch(IndexScan scan, BsonDocument filter)
    {
        var definition = scan.Index.Definition;
        BsonDocument index = new BsonBuilder
        {
            { "stage", "IXSCAN" },
            { "keyPattern", definition.KeyPattern },
            { "indexName", definition.Name },
            { "isMultiKey", scan.Index.IsMultikey },
            { "isUnique", definition.RefusesDuplicates },
            { "isSparse", definition.IsSparse },
            { "isPartial", definition.Options.Partial is not null },
            { "indexVersion", 2 },
            { "direction", scan.IsBackward ? "backward" : "forward" },
            { "boundFields", scan.Bounds.BoundFields },
            { "keysInBounds", scan.Bounds.Count },
        };
        var stage = new BsonBuilder { { "stage", "FETCH" } };
        AddFilter(stage, filter);
        stage.Add("inputStage", index);
        return stage;
    }

    private static void AddFilter(BsonBuilder stage, BsonDocument filter)
    {
        if (!filter.IsEmpty)
        {
            stage.Add("filter", filter);
        }
    }

    private static BsonDocument Pattern(SortOrder sort)
    {
        var pattern = new BsonBuilder();
        foreach (var field in sort.Fields)
        {
            pattern.Add(field.Path.Text, field.IsDescending ? -1 : 1);
        }

        return pattern;
    }
}
