using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Deletes one or all of what a filter means; the result is how many.</summary>
internal sealed class DeleteOperation(
    string database, string collection, Filter filter, bool isMulti, DeleteOptions options)
    : Operation<long>(
        "delete", database, isMulti ? OperationKind.Write : OperationKind.RetryableWrite)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("delete"u8, collection);
        writer.WriteBoolean("ordered"u8, true);
        WriteOptions(writer, options);
        writer.WriteStartArray("deletes"u8);
        writer.WriteStartDocument();
        WriteStatement.WriteDelete(writer, filter, isMulti, options);
        writer.WriteEndDocument();
        writer.WriteEndArray();
    }

    public override long ReadReply(BsonDocument reply)
    {
        ServerReply.CheckSingleWrite(CommandName, reply);
        return CountOf(reply, "n"u8);
    }
}
