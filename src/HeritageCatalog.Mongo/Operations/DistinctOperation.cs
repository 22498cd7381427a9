using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Tells each value of a field once.</summary>
internal sealed class DistinctOperation(
    string database, string collection, string field, Filter filter, CountOptions options)
    : Operation<BsonArray>("distinct", database, OperationKind.Read)
{
    public override TimeSpan? MaxTime => options.MaxTime;

    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("distinct"u8, collection);
        writer.WriteString("key"u8, field);
        writer.WriteDocument("query"u8, filter);
        WriteIfPresent(writer, "hint"u8, options.Hint);
        WriteIfAny(writer, "collation"u8, options.Collation);
        WriteIfPresent(writer, "comment"u8, options.Comment);
    }

    public override BsonArray ReadReply(BsonDocument reply) => reply["values"u8].AsArray;
}
