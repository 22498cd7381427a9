using System.Globalization;
using System.Text.Json;

namespace HeritageCatalog.Bson.ExtendedJson;

/// <summary>Reads Extended JSON in either form, after "MongoDB Extended JSON (v2)".</summary>
internal static class ExtendedJsonReader
{
    // A type wrapper nests up to two objects deeper than the value it stands for.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = BsonLimits.MaxDepth + 2 };

    public static BsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8, Options);
            return Convert(json.RootElement);
        }
        catch (JsonException exception)
        {
            throw new BsonFormatException("The text is not JSON: " + exception.Message, 0, exception);
        }
    }

    private static BsonDocument Convert(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new BsonFormatException("A document is written as a JSON object", 0);
        }

        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        WriteFields(writer, root, path: "");
        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static void WriteFields(BsonWriter writer, JsonElement json, string path)
    {
        foreach (var property in json.EnumerateObject())
        {
            var name = ReadName(property, path);
            WriteValue(writer, name, property.Value, path.Length == 0 ? name : $"{path}.{name}");
        }
    }

    private static void WriteValue(BsonWriter writer, BsonName name, JsonElement json, string path)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, name, json, path);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray(name);
                foreach (var item in json.EnumerateArray())
                {
                    WriteValue(writer, BsonName.Item, item, path);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteString(name, ReadText(json, path));
                break;
            case JsonValueKind.Number:
                WriteNumber(writer, name, json);
                break;
            case JsonValueKind.Null:
                writer.WriteNull(name);
                break;
            default:
                writer.WriteBoolean(name, json.ValueKind == JsonValueKind.True);
                break;
        }
    }

    private static void WriteObject(BsonWriter writer, BsonName name, JsonElement json, string path)
    {
        if (new ExtendedJsonWrapper(json, path).TryWrite(writer, name))
        {
            return;
        }

        writer.WriteStartDocument(name);
        WriteFields(writer, json, path);
        writer.WriteEndDocument();
    }

    private static void WriteNumber(BsonWriter writer, BsonName name, JsonElement json)
    {
        var text = json.GetRawText();
        var isWhole = !text.AsSpan().ContainsAny('.', 'e', 'E');
        if (isWhole && json.TryGetInt32(out var number))
        {
            writer.WriteInt32(name, number);
        }
        else if (isWhole && json.TryGetInt64(out var longNumber))
        {
            writer.WriteInt64(name, longNumber);
        }
        else
        {
            writer.WriteDouble(name, double.Parse(text, CultureInfo.InvariantCulture));
        }
    }

    internal static string ReadName(JsonProperty property, string path)
    {
        try
        {
            return property.Name.Contains('\0')
                ? throw new BsonFormatException("A name cannot hold a zero character", path)
                : property.Name;
        }
        catch (InvalidOperationException)
        {
            throw new BsonFormatException("A name holds half a surrogate pair", path);
        }
    }

    internal static string ReadText(JsonElement json, string path)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BsonFormatException("The text holds half a surrogate pair", path);
        }
    }

    internal static BsonDocument ReadDocument(JsonElement json, string path)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        WriteFields(writer, json, path);
        writer.WriteEndDocument();
        return writer.ToDocument();
    }
}
