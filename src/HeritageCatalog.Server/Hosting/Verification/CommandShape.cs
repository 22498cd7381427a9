using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>
/// A command with its values replaced by their types: what a database has to understand, whatever is asked for. What
/// directs it stays: paths of fields, and the directions of sorts and indexes.
/// </summary>
internal static class CommandShape
{
    // What belongs to the conversation, not to the question.
    private static readonly string[] Envelope =
        ["$db", "lsid", "txnNumber", "$clusterTime", "$readPreference", "readConcern", "writeConcern"];

    private static readonly string[] Directions = ["sort", "$sort", "key", "projection"];

    public static string Of(BsonDocument command)
    {
        var fields = new List<string>();
        var verb = "";
        foreach (var element in WithoutEnvelope(command))
        {
            if (verb.Length == 0)
            {
                verb = $"{element.Name} {(element.Value.Type == BsonType.String ? element.Value.AsString : "1")}";
            }
            else
            {
                fields.Add($"{element.Name}: {Of(element.Value, element.Name)}");
            }
        }

        return fields.Count == 0 ? verb : $"{verb} {{{string.Join(", ", fields)}}}";
    }

    /// <summary>The command as it can be sent again.</summary>
    public static BsonDocument WithoutEnvelope(BsonDocument command)
    {
        var kept = new BsonBuilder();
        foreach (var element in command)
        {
            if (!Envelope.Contains(element.Name))
            {
                kept.Add(element.Name, element.Value);
            }
        }

        return kept;
    }

    private static string Of(BsonValue value, string name) => value.Type switch
    {
        _ when Directions.Contains(name) => Unquoted(value),
        BsonType.Document when IsRecord(value.AsDocument, name) => "document",
        BsonType.Document => OfDocument(value.AsDocument),
        BsonType.Array when name == "documents" => "[document]",
        BsonType.Array => OfArray(value.AsArray, name),
        BsonType.String when value.AsString.StartsWith('$') => value.AsString,
        BsonType.Int32 or BsonType.Int64 => "int",
        BsonType.Boolean => "bool",
        BsonType.DateTime => "date",
        _ => value.Type.ToString().ToLowerInvariant(),
    };

    private static string OfDocument(BsonDocument document)
    {
        var fields = new List<string>();
        foreach (var element in document)
        {
            fields.Add($"{element.Name}: {Of(element.Value, element.Name)}");
        }

        return $"{{{string.Join(", ", fields)}}}";
    }

    private static string OfArray(BsonArray array, string name) =>
        $"[{string.Join(", ", array.ToList().Select(item => Of(item, name == "pipeline" ? "" : name)).Distinct())}]";

    // What replaces a record is a record; what changes one is operators.
    private static bool IsRecord(BsonDocument document, string name)
    {
        var elements = document.GetEnumerator();
        return name == "u" && elements.MoveNext() && !elements.Utf8Name.StartsWith("$"u8);
    }

    private static string Unquoted(BsonValue value) => value.ToString().Replace("\"", "").Replace(",", ", ");
}
