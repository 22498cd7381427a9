using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Inserts documents that fit one command.</summary>
/// <remarks>The first index is the position of the first of them in what the caller gave.</remarks>
internal sealed class InsertOperation(
    string database,
    string collection,
    IReadOnlyList<BsonDocument> documents,
    bool isOrdered = true,
    int firstIndex = 0)
    : Operation<InsertReply>("insert", database, OperationKind.RetryableWrite)
{
    public override void WriteBody(BsonWriter writer)
    {
        writer.WriteString("insert"u8, collection);
        writer.WriteBoolean("ordered"u8, isOrdered);
        writer.WriteStartArray("documents"u8);
        foreach (var document in documents)
        {
            writer.WriteDocument(BsonName.Item, document);
        }

        writer.WriteEndArray();
    }

    public override InsertReply ReadReply(BsonDocument reply) => new(
        reply["n"u8].ToInt32(), ServerReply.ReadWriteErrors(reply, firstIndex), reply);
}

/// <summary>How many documents an insert wrote, and which it could not.</summary>
internal readonly record struct InsertReply(int Count, IReadOnlyList<WriteError> Errors, BsonDocument Reply);
