using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Deletes one or all of what a filter means; the result is how many.</summary>
internal sealed class DeleteOperation(string database, string collection, Filter filter, bool isMulti)
    : Operation<long>(
        "delete", database, isMulti ? OperationKind.Write : OperationKind.RetryableWrite)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("delete"u8, collection);
        writer.WriteBoolean("ordered"u8, true);
        writer.WriteStartArray("deletes"u8);
        writer.WriteStartDocument();
        writer.WriteDocument("q"u8, filter);
        writer.WriteInt32("limit"u8, isMulti ? 0 : 1);
        writer.WriteEndDocument();
        writer.WriteEndArray();
    }

    public override long ReadReply(BsonDocument reply)
    {
        ServerReply.CheckSingleWrite(CommandName, reply);
        return reply["n"u8].ToInt64();
    }
}
