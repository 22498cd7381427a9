using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>Opens the cursor of a change stream.</summary>
internal sealed class OpenStreamOperation(ChangeStreamTarget target, BsonArray pipeline, ChangeStreamOptions options)
    : Operation<ChangeStreamReply>("aggregate", target.Database, OperationKind.Read)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteValue("aggregate"u8, target.Collection);
        writer.WriteStartArray("pipeline"u8);
        writer.WriteStartDocument(BsonName.Item);
        WriteStage(writer);
        writer.WriteEndDocument();
        foreach (var stage in pipeline)
        {
            writer.WriteValue(BsonName.Item, stage);
        }

        writer.WriteEndArray();
        writer.WriteStartDocument("cursor"u8);
        if (options.BatchSize is { } batchSize)
        {
            writer.WriteInt32("batchSize"u8, batchSize);
        }

        writer.WriteEndDocument();
        WriteIfPresent(writer, "comment"u8, options.Comment);
    }

    public override ChangeStreamReply ReadReply(BsonDocument reply) => ChangeStreamReply.Read(reply, "firstBatch"u8);

    private void WriteStage(BsonWriter writer)
    {
        writer.WriteStartDocument("$changeStream"u8);
        if (target.IsWholeCluster)
        {
            writer.WriteBoolean("allChangesForCluster"u8, true);
        }

        if (options.FullDocument != FullDocumentMode.Default)
        {
            writer.WriteString("fullDocument"u8, NameOf(options.FullDocument.ToString()));
        }

        if (options.FullDocumentBeforeChange is { } before)
        {
            writer.WriteString("fullDocumentBeforeChange"u8, NameOf(before.ToString()));
        }

        if (options.ShowsExpandedEvents)
        {
            writer.WriteBoolean("showExpandedEvents"u8, true);
        }

        WriteIfAny(writer, "resumeAfter"u8, options.ResumeAfter);
        WriteIfAny(writer, "startAfter"u8, options.StartAfter);
        if (options.StartAtOperationTime is { } time)
        {
            writer.WriteTimestamp("startAtOperationTime"u8, time);
        }

        writer.WriteEndDocument();
    }

    private static string NameOf(string member) => char.ToLowerInvariant(member[0]) + member[1..];
}
