using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation.Stages;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Aggregation;

/// <summary>Stages in a row, compiled.</summary>
internal sealed class Pipeline
{
    private readonly List<Stage> _stages;

    private Pipeline(List<Stage> stages) => _stages = stages;

    public IReadOnlyList<Stage> Stages => _stages;

    public static Pipeline Parse(BsonArray source) => Parse(source, Variables.None);

    /// <summary>Compiles stages whose expressions may use variables.</summary>
    public static Pipeline Parse(BsonArray source, Variables variables)
    {
        var stages = new List<Stage>();
        foreach (var item in source)
        {
            stages.AddRange(item.Type == BsonType.Document
                ? StageParser.Parse(item.AsDocument, variables)
                : throw new CommandException(
                    ErrorCode.TypeMismatch, "Each element of the 'pipeline' array must be an object"));
        }

        if (stages.FindLastIndex(stage => stage is GeoNearStage) > 0)
        {
            throw new CommandException(
                ErrorCode.Location40603, "$geoNear was not the first stage in the pipeline.");
        }

        TellSortsTheirLimit(stages);
        TellUnwindsWhatIsRead(stages);
        return new Pipeline(stages);
    }

    public IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, PipelineContext context)
    {
        foreach (var stage in _stages)
        {
            input = stage.Run(input, context);
        }

        return input;
    }

    /// <summary>Runs on the documents of a query, of which a first stage that only counts need not see any.</summary>
    public IEnumerable<BsonDocument> Run(Query query, CollectionState? collection, PipelineContext context) =>
        _stages.FirstOrDefault()?.RunOnCount(() => query.Count(collection)) is { } counted
            ? new Pipeline(_stages[1..]).Run(counted, context)
            : Run(query.Run(collection).Select(static stored => stored.Document), context);

    /// <summary>Takes off the stages at the front that a query does itself, with an index where there is one.</summary>
    /// <param name="collection">What the query will run on.</param>
    public (Query Query, Pipeline Remainder) SplitQuery(CollectionState? collection)
    {
        if (_stages.FirstOrDefault() is GeoNearStage near)
        {
            return (near.FindQuery(collection), this);
        }

        var filters = _stages.TakeWhile(stage => stage is MatchStage).Cast<MatchStage>().ToList();
        var query = new Query(AndMatcher.Of([.. filters.Select(stage => stage.Filter)]));
        var taken = filters.Count;
        if (_stages.ElementAtOrDefault(taken) is SortStage sort)
        {
            query = query with { Sort = sort.Order };
            taken++;
        }

        if (_stages.ElementAtOrDefault(taken) is SkipStage skip)
        {
            query = query with { Skip = skip.Count };
            taken++;
        }

        if (_stages.ElementAtOrDefault(taken) is LimitStage limit)
        {
            query = query with { Limit = limit.Count };
            taken++;
        }

        return (query, new Pipeline(_stages[taken..]));
    }

    private static void TellSortsTheirLimit(List<Stage> stages)
    {
        for (var at = 0; at < stages.Count; at++)
        {
            if (stages[at] is SortStage sort)
            {
                var skip = stages.ElementAtOrDefault(at + 1) is SkipStage { Count: var count } ? count : 0;
                var next = stages.ElementAtOrDefault(at + (skip > 0 ? 2 : 1));
                sort.Limit = next is LimitStage limit ? skip + limit.Count : 0;
            }
        }
    }

    private static void TellUnwindsWhatIsRead(List<Stage> stages)
    {
        for (var at = 0; at + 1 < stages.Count; at++)
        {
            if (stages[at] is UnwindStage unwind && stages[at + 1] is GroupStage group)
            {
                unwind.KeepsOnlyItems = group.ReadsOnlyWithin(unwind.Path);
            }
        }
    }
}
