using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Asks for the next documents of a cursor.</summary>
internal sealed class GetMoreOperation(string database, string collection, long cursorId, int? batchSize)
    : Operation<CursorReply>("getMore", database, OperationKind.FollowUp)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteInt64("getMore"u8, cursorId);
        writer.WriteString("collection"u8, collection);
        if (batchSize is { } size)
        {
            writer.WriteInt32("batchSize"u8, size);
        }
    }

    public override CursorReply ReadReply(BsonDocument reply) => CursorReply.Read(reply, "nextBatch"u8);
}
