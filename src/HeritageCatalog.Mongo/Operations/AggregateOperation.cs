using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Opens a cursor over what comes out of a pipeline.</summary>
internal sealed class AggregateOperation(
    string database, string collection, BsonArray pipeline, AggregateOptions options)
    : Operation<CursorReply>(
        "aggregate", database, WritesOut(pipeline) ? OperationKind.Write : OperationKind.Read)
{
    public override ReadPreference? Preference => options.Preference;

    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("aggregate"u8, collection);
        writer.WriteArray("pipeline"u8, pipeline);
        writer.WriteStartDocument("cursor"u8);
        if (options.BatchSize is { } batchSize)
        {
            writer.WriteInt32("batchSize"u8, batchSize);
        }

        writer.WriteEndDocument();
        WriteIfPresent(writer, "hint"u8, options.Hint);
        if (options.MaxTime is { } maxTime)
        {
            writer.WriteInt64("maxTimeMS"u8, (long)maxTime.TotalMilliseconds);
        }
    }

    public override CursorReply ReadReply(BsonDocument reply) => CursorReply.Read(reply, "firstBatch"u8);

    // Only the last stage can.
    private static bool WritesOut(BsonArray pipeline)
    {
        BsonValue last = default;
        foreach (var stage in pipeline)
        {
            last = stage;
        }

        return last.Type == BsonType.Document
            && (last.AsDocument.TryGetValue("$out"u8, out _) || last.AsDocument.TryGetValue("$merge"u8, out _));
    }
}
