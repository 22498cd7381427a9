using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>aggregate</c>: on a collection, <see cref="WatchCommand"/> and <see cref="CollectionStatisticsStage"/>.</summary>
internal static class AggregateCommand
{
    public static Command Definition { get; } = Command.Immediate(
        "aggregate",
        new FieldSet("aggregate", "pipeline", "cursor", "allowDiskUse", "bypassDocumentValidation", "hint"),
        Run);

    private static BsonDocument Run(CommandContext context)
    {
        var arguments = context.Arguments;
        if (arguments["cursor"u8].IsMissing)
        {
            throw new CommandException(
                ErrorCode.FailedToParse,
                "The 'cursor' option is required, except for aggregate with the explain argument");
        }

        var options = new Arguments("aggregate.cursor", arguments.GetDocument("cursor"u8));
        options.RefuseUnknown(new FieldSet("batchSize"));
        var batchSize = options["batchSize"u8].IsMissing ? (long?)null : options.GetCount("batchSize"u8);

        var pipeline = arguments.RequireArray("pipeline"u8);
        if (WatchCommand.TryGetStage(pipeline, out var operand))
        {
            return WatchCommand.Run(context, pipeline, operand, batchSize);
        }

        if (CollectionStatisticsStage.TryGetStage(pipeline, out var statistics))
        {
            return CollectionStatisticsStage.Run(context, pipeline, statistics, batchSize);
        }

        var name = context.Collection();
        var state = context.State;
        var (query, rest) = Pipeline.Parse(pipeline).SplitQuery(state.Find(name));
        var watch = context.StartWatch();
        var hinted = query with { Hint = arguments["hint"u8], Watch = watch };
        var documents = rest.Run(hinted, state.Find(name), new PipelineContext(state, context.Database));
        return CursorReply.First(context, new ResultCursor(name, documents, null, watch), batchSize);
    }
}
