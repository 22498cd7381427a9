using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Changes or replaces what a filter means, by one statement.</summary>
internal sealed class UpdateOperation(
    string database, string collection, Filter filter, BsonDocument update, bool isMulti, UpdateOptions options)
    : Operation<UpdateResult>(
        "update", database, isMulti ? OperationKind.Write : OperationKind.RetryableWrite)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("update"u8, collection);
        writer.WriteBoolean("ordered"u8, true);
        writer.WriteStartArray("updates"u8);
        WriteStatement(writer);
        writer.WriteEndArray();
    }

    public override UpdateResult ReadReply(BsonDocument reply)
    {
        ServerReply.CheckSingleWrite(CommandName, reply);
        var upserted = reply["upserted"u8] is { Type: BsonType.Array } list ? list.AsArray.ToList() : [];
        var upsertedId = upserted.Count > 0 ? upserted[0].AsDocument["_id"u8] : default;
        var matched = reply["n"u8].ToInt64() - upserted.Count;
        return new UpdateResult(matched, reply["nModified"u8].ToInt64(), upsertedId);
    }

    private void WriteStatement(BsonWriter writer)
    {
        writer.WriteStartDocument();
        writer.WriteDocument("q"u8, filter);
        writer.WriteDocument("u"u8, update);
        if (isMulti)
        {
            writer.WriteBoolean("multi"u8, true);
        }

        if (options.IsUpsert)
        {
            writer.WriteBoolean("upsert"u8, true);
        }

        WriteIfPresent(writer, "hint"u8, options.Hint);
        writer.WriteEndDocument();
    }
}
