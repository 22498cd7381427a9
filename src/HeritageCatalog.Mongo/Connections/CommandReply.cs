using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>What a server answers to a command: a document and, from a server in this process perhaps, the documents
/// of a cursor's batch beside it, which saves copying them into it.</summary>
/// <param name="Body">The reply; where documents come beside it, its batch is empty.</param>
/// <param name="Documents">Those of the batch, in their order; null where they are in the reply.</param>
public readonly record struct CommandReply(BsonDocument Body, ReadOnlyMemory<BsonDocument>? Documents = null)
{
    /// <summary>The whole reply as a document; copies what came beside it.</summary>
    public BsonDocument ToDocument() => Documents is { } documents ? Join(documents.Span) : Body;

    private BsonDocument Join(ReadOnlySpan<BsonDocument> documents)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        foreach (var element in Body)
        {
            if (element.Utf8Name.SequenceEqual("cursor"u8))
            {
                WriteCursor(writer, element.Value.AsDocument, documents);
            }
            else
            {
                writer.WriteValue(element.Utf8Name, element.Value);
            }
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static void WriteCursor(BsonWriter writer, BsonDocument cursor, ReadOnlySpan<BsonDocument> documents)
    {
        writer.WriteStartDocument("cursor"u8);
        foreach (var element in cursor)
        {
            if (element.Type == BsonType.Array)
            {
                WriteBatch(writer, element.Utf8Name, documents);
            }
            else
            {
                writer.WriteValue(element.Utf8Name, element.Value);
            }
        }

        writer.WriteEndDocument();
    }

    private static void WriteBatch(BsonWriter writer, BsonName name, ReadOnlySpan<BsonDocument> documents)
    {
        writer.WriteStartArray(name);
        foreach (var document in documents)
        {
            writer.WriteDocument(BsonName.Item, document);
        }

        writer.WriteEndArray();
    }
}
