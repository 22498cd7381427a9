using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Cursors;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Asks for the next documents of a cursor.</summary>
internal sealed class GetMoreOperation(CursorReply cursor, CursorSettings settings, bool takesComment)
    : CursorOperation("getMore", settings.Database, OperationKind.FollowUp)
{
    protected override ReadOnlySpan<byte> BatchName => "nextBatch"u8;

    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteInt64("getMore"u8, cursor.Id);
        writer.WriteString("collection"u8, cursor.Collection);
        if (settings.BatchSize is { } size)
        {
            writer.WriteInt32("batchSize"u8, size);
        }

        if (takesComment)
        {
            WriteIfPresent(writer, "comment"u8, settings.Comment);
        }
    }
}
