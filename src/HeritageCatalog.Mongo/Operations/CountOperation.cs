using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Counts what a filter means, by what the server has noted where that will do.</summary>
internal sealed class CountOperation(string database, string collection, Filter filter, CountOptions options)
    : Operation<long>("count", database, OperationKind.Read)
{
    public override TimeSpan? MaxTime => options.MaxTime;

    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("count"u8, collection);
        WriteIfAny(writer, "query"u8, filter);
        if (options.Skip > 0)
        {
            writer.WriteInt64("skip"u8, options.Skip);
        }

        if (options.Limit > 0)
        {
            writer.WriteInt64("limit"u8, options.Limit);
        }

        WriteIfPresent(writer, "hint"u8, options.Hint);
        WriteIfAny(writer, "collation"u8, options.Collation);
        WriteIfPresent(writer, "comment"u8, options.Comment);
    }

    public override long ReadReply(BsonDocument reply) => reply["n"u8].ToInt64();
}
