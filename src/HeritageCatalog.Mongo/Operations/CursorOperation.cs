using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>A verb that brings documents, and a cursor for those that are still to come.</summary>
internal abstract class CursorOperation(string commandName, string database, OperationKind kind)
    : Operation<CursorReply>(commandName, database, kind)
{
    protected virtual ReadOnlySpan<byte> BatchName => "firstBatch"u8;

    public sealed override CursorReply ReadReply(BsonDocument reply) =>
        CursorReply.Read(new CommandReply(reply), BatchName);

    public sealed override CursorReply ReadReply(in CommandReply reply) => CursorReply.Read(reply, BatchName);

    public sealed override bool IsOver(CursorReply result) => result.Id == 0;
}
