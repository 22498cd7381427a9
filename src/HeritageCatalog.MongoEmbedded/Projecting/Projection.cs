using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Projecting;

/// <summary>
/// Writes the wanted part of a document: named fields are kept (or, when excluding, left out), paths lead through
/// arrays, computed fields follow the kept ones.
/// </summary>
internal sealed class Projection(ProjectionNode root, bool isInclusion, bool includesId)
{

    public void Write(BsonWriter writer, BsonName name, BsonDocument document)
    {
        writer.WriteStartDocument(name);
        WriteFields(writer, root, document, document, isTop: true);
        writer.WriteEndDocument();
    }

    /// <summary>The projected document on its own.</summary>
    public BsonDocument Apply(BsonDocument document)
    {
        using var writer = BsonWriter.Rent();
        Write(writer, default, document);
        return writer.ToDocument();
    }

    private void WriteFields(
        BsonWriter writer, ProjectionNode node, BsonDocument source, BsonDocument whole, bool isTop)
    {
        foreach (var element in source)
        {
            if (isTop && element.Utf8Name.SequenceEqual("_id"u8) && node.Find("_id"u8) is null)
            {
                WriteIf(includesId, writer, element);
                continue;
            }

            WriteField(writer, node.Find(element.Utf8Name), element, whole);
        }

        if (node.HasComputed)
        {
            WriteComputed(writer, node, source, whole);
        }
    }

    private void WriteField(BsonWriter writer, ProjectionEntry? entry, BsonElement element, BsonDocument whole)
    {
        if (entry?.Nested is { } nested)
        {
            WriteNested(writer, element.Utf8Name, element.Value, nested, whole);
        }
        else if (entry?.Expression is null)
        {
            WriteIf(entry is not null == isInclusion, writer, element);
        }
    }

    private void WriteNested(
        BsonWriter writer, BsonName name, BsonValue value, ProjectionNode nested, BsonDocument whole)
    {
        switch (value.Type)
        {
            case BsonType.Document:
                writer.WriteStartDocument(name);
                WriteFields(writer, nested, value.AsDocument, whole, isTop: false);
                writer.WriteEndDocument();
                break;
            case BsonType.Array:
                writer.WriteStartArray(name);
                foreach (var item in value.AsArray)
                {
                    WriteNested(writer, BsonName.Item, item, nested, whole);
                }

                writer.WriteEndArray();
                break;
            default:
                if (!isInclusion)
                {
                    writer.WriteValue(name, value);
                }

                break;
        }
    }

    private void WriteComputed(BsonWriter writer, ProjectionNode node, BsonDocument source, BsonDocument whole)
    {
        foreach (var entry in node.Entries)
        {
            if (entry.Expression?.Evaluate(whole) is { IsMissing: false } value)
            {
                writer.WriteValue((ReadOnlySpan<byte>)entry.Name, value);
            }
            else if (entry.Nested is { HasComputed: true } nested && source[entry.Name].IsMissing)
            {
                WriteNested(writer, (ReadOnlySpan<byte>)entry.Name, BsonValue.From(BsonDocument.Empty), nested, whole);
            }
        }
    }

    private static void WriteIf(bool isKept, BsonWriter writer, BsonElement element)
    {
        if (isKept)
        {
            writer.WriteElement(element);
        }
    }
}
