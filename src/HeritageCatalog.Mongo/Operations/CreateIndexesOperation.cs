using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Makes those indexes that are not there yet, and the collection if need be.</summary>
internal sealed class CreateIndexesOperation(
    string database, string collection, IReadOnlyList<CollectionIndex> indexes)
    : Operation<IReadOnlyList<string>>("createIndexes", database, OperationKind.Write)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("createIndexes"u8, collection);
        writer.WriteStartArray("indexes"u8);
        foreach (var index in indexes)
        {
            writer.WriteDocument(BsonName.Item, index.Build());
        }

        writer.WriteEndArray();
    }

    public override IReadOnlyList<string> ReadReply(BsonDocument reply)
    {
        ServerReply.CheckWriteConcern(CommandName, reply);
        return [.. indexes.Select(index => index.EffectiveName)];
    }
}
