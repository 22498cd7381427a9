using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Changes, replaces or deletes one document and brings it back; the result is null or a document.</summary>
/// <remarks>The update holds the changes or the replacement; it is missing to delete.</remarks>
internal sealed class FindAndModifyOperation(
    string database, string collection, Filter filter, BsonValue update, FindAndModifyOptions options)
    : Operation<BsonValue>("findAndModify", database, OperationKind.RetryableWrite)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("findAndModify"u8, collection);
        writer.WriteDocument("query"u8, filter);
        WriteIfAny(writer, "sort"u8, options.Sort);
        WriteIfAny(writer, "fields"u8, options.Projection);
        WriteChange(writer);
        WriteIfPresent(writer, "hint"u8, options.Hint);
        WriteStatement.WriteArrayFilters(writer, options.ArrayFilters);
        WriteIfAny(writer, "collation"u8, options.Collation);
        WriteIfSet(writer, "bypassDocumentValidation"u8, options.BypassesValidation);
        WriteOptions(writer, options);
    }

    public override BsonValue ReadReply(BsonDocument reply)
    {
        ServerReply.CheckWriteConcern(CommandName, reply);
        return reply["value"u8];
    }

    private void WriteChange(BsonWriter writer)
    {
        if (update.IsMissing)
        {
            writer.WriteBoolean("remove"u8, true);
            return;
        }

        writer.WriteValue("update"u8, update);
        if (options.ReturnsNew)
        {
            writer.WriteBoolean("new"u8, true);
        }

        if (options.IsUpsert)
        {
            writer.WriteBoolean("upsert"u8, true);
        }
    }
}
