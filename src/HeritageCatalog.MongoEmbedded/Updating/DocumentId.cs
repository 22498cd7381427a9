using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Updating;

/// <summary>
/// Rules for the field <c>_id</c>: every document has one, it comes first, and some types are refused.
/// </summary>
internal static class DocumentId
{
    /// <summary>The bytes to store: checked, with an _id in front, in an array of their own.</summary>
    public static byte[] Prepare(BsonDocument document, TimeProvider time)
    {
        var elements = document.GetEnumerator();
        if (elements.MoveNext() && elements.Utf8Name.SequenceEqual("_id"u8))
        {
            return Checked(elements.Value, document.Bytes.ToArray());
        }

        var id = document["_id"u8] is { IsMissing: false } given ? given : BsonValue.From(ObjectId.New(time));
        return Checked(id, PutFirst(document, id).Bytes.ToArray());
    }

    public static BsonDocument PutFirst(BsonDocument document, BsonValue id)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteValue("_id"u8, id);
        foreach (var element in document)
        {
            if (!element.Utf8Name.SequenceEqual("_id"u8))
            {
                writer.WriteElement(element);
            }
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static string? FindDollar(BsonDocument id)
    {
        foreach (var element in id)
        {
            if (element.Utf8Name.StartsWith((byte)'$'))
            {
                return element.Name;
            }
        }

        return null;
    }

    private static byte[] Checked(BsonValue id, byte[] document)
    {
        if (id.Type is BsonType.Array or BsonType.RegularExpression or BsonType.Undefined)
        {
            throw new CommandException(
                ErrorCode.InvalidIdField, $"The '_id' value cannot be of type {id.Type.ToString().ToLowerInvariant()}");
        }

        if (id.Type == BsonType.Document && FindDollar(id.AsDocument) is { } name)
        {
            throw new CommandException(
                ErrorCode.DollarPrefixedFieldName,
                $"_id fields may not contain '$'-prefixed fields: {name} is not valid for storage.");
        }

        return document.Length <= BsonLimits.MaxDocumentSize
            ? document
            : throw new CommandException(
                ErrorCode.BSONObjectTooLarge,
                $"object to insert too large. size in bytes: {document.Length}, max size: "
                + $"{BsonLimits.MaxDocumentSize}");
    }
}
