using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Aggregation;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>
/// <c>aggregate</c> whose first stage is <c>$collStats</c>: the same as <see cref="CollectionStatisticsCommand"/>, as
/// shells and tools of today ask for it.
/// </summary>
internal static class CollectionStatisticsStage
{
    private static readonly FieldSet Parts = new("count", "storageStats");

    /// <summary>Takes the operand of the stage when it is the first one.</summary>
    public static bool TryGetStage(BsonArray pipeline, out BsonValue operand)
    {
        operand = default;
        return pipeline.TryGetFirst(out var first)
            && first.Type == BsonType.Document
            && first.AsDocument.TryGetValue("$collStats"u8, out operand);
    }

    public static BsonDocument Run(CommandContext context, BsonArray pipeline, BsonValue operand, long? batchSize)
    {
        var options = operand.Type == BsonType.Document
            ? new Arguments("$collStats", operand.AsDocument)
            : throw new CommandException(
                ErrorCode.Location5447000, $"$collStats must take a nested object but found: {operand}");
        options.RefuseUnknown(Parts);
        var rest = Pipeline.Parse(BsonArray.Create([.. pipeline.ToList().Skip(1)]));
        var told = rest.Run([Describe(context, options)], new PipelineContext(context.State, context.Database));
        return CursorReply.First(context, new ResultCursor(context.Collection(), told, null), batchSize);
    }

    private static BsonDocument Describe(CommandContext context, Arguments options)
    {
        var name = context.Collection();
        var told = new BsonBuilder
        {
            { "ns", name.ToString() },
            { "host", context.Engine.Options.Host },
            { "localTime", BsonValue.From(context.Time.GetUtcNow()) },
        };
        if (options.Document.Contains("storageStats"))
        {
            var scale = new Arguments("$collStats.storageStats", options.GetDocument("storageStats"u8));
            scale.RefuseUnknown(new FieldSet("scale"));
            told.Add("storageStats", CollectionStatisticsCommand.Describe(
                context.State, name, Math.Max(1, scale.GetCount("scale"u8, 1))));
        }

        if (options.Document.Contains("count"))
        {
            told.Add("count", context.State.Find(name)?.Records.Count ?? 0);
        }

        return told;
    }
}
