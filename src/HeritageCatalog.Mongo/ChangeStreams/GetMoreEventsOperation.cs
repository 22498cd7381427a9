using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>Asks for the next events, for which the server waits a while.</summary>
internal sealed class GetMoreEventsOperation(
    string database, CursorReply cursor, ChangeStreamOptions options, bool takesComment)
    : Operation<ChangeStreamReply>("getMore", database, OperationKind.FollowUp)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteInt64("getMore"u8, cursor.Id);
        writer.WriteString("collection"u8, cursor.Collection);
        if (options.BatchSize is { } batchSize)
        {
            writer.WriteInt32("batchSize"u8, batchSize);
        }

        if (options.MaxAwaitTime is { } wait)
        {
            writer.WriteInt64("maxTimeMS"u8, (long)wait.TotalMilliseconds);
        }

        if (takesComment)
        {
            WriteIfPresent(writer, "comment"u8, options.Comment);
        }
    }

    public override ChangeStreamReply ReadReply(BsonDocument reply) => ChangeStreamReply.Read(reply, "nextBatch"u8);
}
