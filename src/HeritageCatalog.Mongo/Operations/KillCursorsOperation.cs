using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Tells the server that a cursor is not wanted any more.</summary>
internal sealed class KillCursorsOperation(string database, string collection, long cursorId)
    : Operation<BsonDocument>("killCursors", database, OperationKind.FollowUp)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("killCursors"u8, collection);
        writer.WriteStartArray("cursors"u8);
        writer.WriteInt64(BsonName.Item, cursorId);
        writer.WriteEndArray();
    }

    public override BsonDocument ReadReply(BsonDocument reply) => reply;
}
