using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Changes or replaces what a filter means, by one statement.</summary>
internal sealed class UpdateOperation(
    string database, string collection, Filter filter, BsonValue change, bool isMulti, UpdateOptions options)
    : Operation<UpdateResult>(
        "update", database, isMulti ? OperationKind.Write : OperationKind.RetryableWrite)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("update"u8, collection);
        writer.WriteBoolean("ordered"u8, true);
        WriteIfSet(writer, "bypassDocumentValidation"u8, options.BypassesValidation);
        WriteOptions(writer, options);
        writer.WriteStartArray("updates"u8);
        writer.WriteStartDocument();
        WriteStatement.WriteUpdate(writer, filter, change, isMulti, options);
        writer.WriteEndDocument();
        writer.WriteEndArray();
    }

    public override UpdateResult ReadReply(BsonDocument reply)
    {
        ServerReply.CheckSingleWrite(CommandName, reply);
        var upserted = reply["upserted"u8] is { Type: BsonType.Array } list ? list.AsArray.ToList() : [];
        var upsertedId = upserted.Count > 0 ? upserted[0].AsDocument["_id"u8] : default;
        var matched = CountOf(reply, "n"u8) - upserted.Count;
        return new UpdateResult(matched, CountOf(reply, "nModified"u8), upsertedId);
    }
}
