using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation;
using HeritageCatalog.MongoEmbedded.Aggregation.Stages;
using HeritageCatalog.MongoEmbedded.ChangeStreams;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>aggregate</c> whose first stage is <c>$changeStream</c>.</summary>
internal static class WatchCommand
{
    private const string Collectionless = "$cmd.aggregate";
    private const string AdminDatabase = "admin";

    /// <summary>Takes the operand of the stage when it is the first one.</summary>
    public static bool TryGetStage(BsonArray pipeline, out BsonValue operand)
    {
        operand = default;
        return pipeline.TryGetFirst(out var first)
            && first.Type == BsonType.Document
            && first.AsDocument.TryGetValue("$changeStream"u8, out operand);
    }

    public static BsonDocument Run(CommandContext context, BsonArray pipeline, BsonValue operand, long? batchSize)
    {
        if (context.Transaction is not null)
        {
            throw new CommandException(
                ErrorCode.OperationNotSupportedInTransaction,
                "Operation not permitted in transaction :: caused by :: $changeStream");
        }

        var options = StreamOptions.Parse(operand);
        var isWhole = context.Body["aggregate"u8] is { IsNumber: true } one && one.ToDouble() == 1;
        var name = isWhole ? new Namespace(context.Database, Collectionless) : context.Collection();
        CheckTarget(options, name, isWhole);
        var scope = options.IsForCluster
            ? default
            : new StreamScope(context.Database, isWhole ? null : name.Collection);
        var rest = BsonArray.Create([.. pipeline.ToList().Skip(1)]);
        var cursor = new ChangeStreamCursor(name, context.Store, scope, options, ParseStages(rest));
        return CursorReply.First(context, cursor, batchSize);
    }

    private static void CheckTarget(StreamOptions options, Namespace name, bool isWhole)
    {
        var isAdmin = name.Database == AdminDatabase;
        if (options.IsForCluster && !(isAdmin && isWhole))
        {
            throw new CommandException(
                ErrorCode.InvalidOptions,
                "A $changeStream with 'allChangesForCluster:true' may only be opened on the 'admin' database, and "
                + "with no collection name");
        }

        if (isAdmin && !options.IsForCluster)
        {
            throw new CommandException(
                ErrorCode.InvalidNamespace, "$changeStream may not be opened on the internal admin database");
        }
    }

    private static Pipeline ParseStages(BsonArray source)
    {
        var pipeline = Pipeline.Parse(source);
        foreach (var stage in pipeline.Stages)
        {
            if (stage is not (MatchStage or ProjectStage))
            {
                throw new CommandException(
                    ErrorCode.IllegalOperation,
                    "only $match and $project are permitted after $changeStream by this server");
            }
        }

        return pipeline;
    }
}
