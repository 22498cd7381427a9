using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.ChangeStreams;

/// <summary>What a command of a change stream brings.</summary>
/// <param name="Cursor">The events and the cursor.</param>
/// <param name="Token">Where the stream is once all of them are read; missing when the server does not tell.</param>
/// <param name="OperationTime">The time of the reply; missing when the server does not tell.</param>
internal readonly record struct ChangeStreamReply(CursorReply Cursor, BsonValue Token, BsonValue OperationTime)
{
    public static ChangeStreamReply Read(BsonDocument reply, ReadOnlySpan<byte> batchName) => new(
        CursorReply.Read(new CommandReply(reply), batchName),
        reply["cursor"u8].AsDocument["postBatchResumeToken"u8],
        reply["operationTime"u8]);
}
