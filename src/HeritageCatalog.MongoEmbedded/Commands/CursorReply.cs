using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>The reply of commands that answer a cursor.</summary>
internal static class CursorReply
{
    private const int DefaultFirstBatch = 101;

    /// <summary>The first batch of a new cursor, which is kept if there is more.</summary>
    public static BsonDocument First(
        CommandContext context, ServerCursor cursor, long? batchSize, bool isSingle = false, long limit = 0)
    {
        using var writer = ReplyWriter.Start();
        writer.WriteStartDocument("cursor"u8);
        writer.WriteStartArray("firstBatch"u8);
        WriteBatch(context, writer, cursor, batchSize ?? DefaultFirstBatch, limit);
        if (cursor is ResultCursor && (isSingle || cursor.IsExhausted)
            && context.Documents is { } documents
            && context.TryGiveWhole(cursor.Collection, documents, out var reply))
        {
            cursor.Dispose();
            return reply;
        }

        writer.WriteEndArray();
        return Finish(context, writer, cursor, isSingle);
    }

    /// <summary>The next batch of a cursor that was taken out of the registry.</summary>
    public static BsonDocument Next(CommandContext context, ServerCursor cursor, long id, long batchSize)
    {
        using var writer = ReplyWriter.Start();
        writer.WriteStartDocument("cursor"u8);
        writer.WriteStartArray("nextBatch"u8);
        WriteBatch(context, writer, cursor, batchSize > 0 ? batchSize : long.MaxValue, limit: 0);
        writer.WriteEndArray();
        return Finish(context, writer, cursor, isSingle: false, id);
    }

    /// <summary>All of a short list as one batch.</summary>
    public static BsonDocument Whole(CommandContext context, Namespace name, IEnumerable<BsonDocument> documents) =>
        First(context, new ResultCursor(name, documents, null), long.MaxValue);

    private static void WriteBatch(
        CommandContext context, BsonWriter writer, ServerCursor cursor, long count, long limit)
    {
        var batch = limit is > 0 and < BatchWriter.UsualCount
            ? context.StartBatch(writer, (int)limit)
            : context.StartBatch(writer);
        cursor.WriteBatch(batch, count);
        context.End(batch);
    }

    private static BsonDocument Finish(
        CommandContext context, BsonWriter writer, ServerCursor cursor, bool isSingle, long id = 0)
    {
        if (isSingle)
        {
            cursor.Dispose();
        }

        if (id == 0 && !isSingle && !cursor.IsExhausted)
        {
            cursor.Session = SessionId.Find(context.Body);
        }

        cursor.WriteState(writer);
        cursor.Transaction = context.Transaction;
        writer.WriteInt64("id"u8, isSingle ? 0 : context.Cursors.Keep(cursor, id));
        ReplyWriter.WriteNamespace(writer, cursor.Collection);
        context.WriteSnapshotTime(writer);
        writer.WriteEndDocument();
        return context.End(writer);
    }
}
