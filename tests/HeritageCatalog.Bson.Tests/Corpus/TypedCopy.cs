namespace HeritageCatalog.Bson.Tests.Corpus;

/// <summary>Takes a document apart into .NET values and writes it anew, so that nothing is copied as bytes.</summary>
internal static class TypedCopy
{
    public static BsonDocument Of(BsonDocument document)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        Copy(writer, document);
        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static void Copy(BsonWriter writer, BsonDocument document)
    {
        foreach (var (name, value) in document)
        {
            Copy(writer, name, value);
        }
    }

    private static void Copy(BsonWriter writer, string name, BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.Document:
                writer.WriteStartDocument(name);
                Copy(writer, value.AsDocument);
                writer.WriteEndDocument();
                break;
            case BsonType.Array:
                writer.WriteStartArray(name);
                Copy(writer, new BsonDocument(value.AsArray.Bytes));
                writer.WriteEndArray();
                break;
            case BsonType.Double:
                writer.WriteDouble(name, value.AsDouble);
                break;
            case BsonType.String:
                writer.WriteString(name, value.AsString);
                break;
            case BsonType.Binary:
                writer.WriteBinary(name, value.AsBinary);
                break;
            case BsonType.ObjectId:
                writer.WriteObjectId(name, ObjectId.Parse(value.AsObjectId.ToString()));
                break;
            case BsonType.Boolean:
                writer.WriteBoolean(name, value.AsBoolean);
                break;
            case BsonType.DateTime:
                writer.WriteUnixMilliseconds(name, value.AsUnixMilliseconds);
                break;
            case BsonType.RegularExpression:
                writer.WriteRegularExpression(name, value.AsRegularExpression);
                break;
            case BsonType.Int32:
                writer.WriteInt32(name, value.AsInt32);
                break;
            case BsonType.Int64:
                writer.WriteInt64(name, value.AsInt64);
                break;
            case BsonType.Timestamp:
                writer.WriteTimestamp(name, value.AsTimestamp);
                break;
            case BsonType.Decimal128:
                writer.WriteDecimal128(name, value.AsDecimal128);
                break;
            default:
                CopyRare(writer, name, value);
                break;
        }
    }

    private static void CopyRare(BsonWriter writer, string name, BsonValue value)
    {
        switch (value.Type)
        {
            case BsonType.JavaScript:
                writer.WriteJavaScript(name, System.Text.Encoding.UTF8.GetString(value.AsUtf8));
                break;
            case BsonType.Symbol:
                writer.WriteSymbol(name, System.Text.Encoding.UTF8.GetString(value.AsUtf8));
                break;
            case BsonType.JavaScriptWithScope:
                var (source, scope) = value.AsJavaScriptWithScope;
                writer.WriteJavaScriptWithScope(name, source, scope);
                break;
            case BsonType.DbPointer:
                writer.WriteDbPointer(name, value.AsDbPointer.Target, value.AsDbPointer.Id);
                break;
            default:
                writer.WriteRaw(name, value.Type, []);
                break;
        }
    }
}
