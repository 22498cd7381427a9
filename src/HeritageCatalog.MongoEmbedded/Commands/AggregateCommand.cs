using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Output;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>
/// <c>aggregate</c>: on a collection, <see cref="WatchCommand"/>, <see cref="CollectionStatisticsStage"/> or
/// <see cref="DatabaseSource"/>, perhaps into a collection.
/// </summary>
internal static class AggregateCommand
{
    private const string Collectionless = "$cmd.aggregate";

    public static Command Definition { get; } = new(
        "aggregate",
        new FieldSet("aggregate", "pipeline", "cursor", "allowDiskUse", "bypassDocumentValidation", "hint", "let"),
        RunAsync);

    private static ValueTask<BsonDocument> RunAsync(CommandContext context)
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
        return OutputParser.TryTakeLast(pipeline, context.Database, out var front, out var output)
            ? WriteAsync(context, front, output)
            : ValueTask.FromResult(Read(context, pipeline, batchSize));
    }

    private static BsonDocument Read(CommandContext context, BsonArray pipeline, long? batchSize)
    {
        if (WatchCommand.TryGetStage(pipeline, out var operand))
        {
            return WatchCommand.Run(context, pipeline, operand, batchSize);
        }

        if (CollectionStatisticsStage.TryGetStage(pipeline, out var statistics))
        {
            return CollectionStatisticsStage.Run(context, pipeline, statistics, batchSize);
        }

        var (name, documents, watch) = Run(context, pipeline);
        return CursorReply.First(context, new ResultCursor(name, documents, null, watch), batchSize);
    }

    private static ValueTask<BsonDocument> WriteAsync(CommandContext context, BsonArray pipeline, PipelineOutput output)
    {
        if (context.Transaction is not null)
        {
            throw new CommandException(
                ErrorCode.OperationNotSupportedInTransaction,
                "Operation not permitted in transaction :: caused by :: $out and $merge");
        }

        if (context.Body["readConcern"u8] is { Type: BsonType.Document } concern
            && concern.AsDocument["level"u8] is { Type: BsonType.String } level && level.AsString == "linearizable")
        {
            throw new CommandException(
                ErrorCode.InvalidOptions, "$out and $merge cannot be used with a 'linearizable' read concern level");
        }

        NamespaceRules.Check(output.Target);
        var (name, documents, _) = Run(context, pipeline);
        var computed = documents.ToList();
        return context.WriteAsync(session =>
        {
            output.Write(session, computed, context.Time);
            return CursorReply.Whole(context, name, []);
        });
    }

    private static (Namespace Name, IEnumerable<BsonDocument> Documents, WorkWatch Watch) Run(
        CommandContext context, BsonArray pipeline)
    {
        var variables = context.ReadVariables();
        var watch = context.StartWatch();
        var state = context.State;
        var place = new PipelineContext(state, context.Database);
        if (DatabaseSource.IsMeant(context.Body))
        {
            var (documents, behind) = DatabaseSource.Read(context, pipeline, variables);
            var told = Pipeline.Parse(behind, variables).Run(documents, place);
            return (new Namespace(context.Database, Collectionless), told, watch);
        }

        var name = context.Collection();
        var (query, rest) = Pipeline.Parse(pipeline, variables).SplitQuery(state.Find(name));
        var hinted = query with { Hint = context.Arguments["hint"u8], Watch = watch };
        return (name, rest.Run(hinted, state.Find(name), place), watch);
    }
}
