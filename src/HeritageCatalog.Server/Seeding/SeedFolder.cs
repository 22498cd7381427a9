using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace HeritageCatalog.Server.Seeding;

/// <summary>
/// The JSON files of the seed data: a folder for each slice, and in it one kind of record in <c>kind.json</c> or
/// spread over <c>kind.anything.json</c>. A name that the record does not have is refused, so that a slip of the
/// pen is found.
/// </summary>
public sealed class SeedFolder(string path)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false),
            new IdJsonConverter(),
        },
    };

    /// <summary>Where the folder is that is built into the program.</summary>
    public static string BuiltInPath => System.IO.Path.Combine(AppContext.BaseDirectory, "seed-data");

    /// <summary>The folder that is built into the program.</summary>
    public static SeedFolder BuiltIn { get; } = new(BuiltInPath);

    /// <summary>All records of a kind, in the order of their files' names.</summary>
    /// <param name="slice">The folder, <c>crafts</c>.</param>
    /// <param name="kind">The kind, <c>listings</c>.</param>
    /// <param name="idOf">What the record's id is made from; its code unless given.</param>
    public IReadOnlyList<T> Read<T>(string slice, string kind, Func<JsonObject, string>? idOf = null)
    {
        var records = new List<T>();
        foreach (var file in FilesOf(slice, kind))
        {
            ReadFile(file, idOf, records);
        }

        return records;
    }

    private static void ReadFile<T>(string file, Func<JsonObject, string>? idOf, List<T> records)
    {
        var number = 0;
        try
        {
            using var stream = File.OpenRead(file);
            foreach (var node in JsonNode.Parse(stream) as JsonArray ?? throw new JsonException("It holds no list."))
            {
                number++;
                records.Add(ReadRecord<T>(node as JsonObject ?? throw new JsonException("It is no object."), idOf));
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            throw new SeedException($"{file}, record {number}: {problem.Message}", problem);
        }
    }

    private static T ReadRecord<T>(JsonObject record, Func<JsonObject, string>? idOf)
    {
        if (typeof(T).GetProperty("Id") is not null)
        {
            record["id"] = idOf is null ? CodeOf(record) : idOf(record);
        }

        return record.Deserialize<T>(Options) ?? throw new JsonException("The record is null.");
    }

    private static string CodeOf(JsonObject record) =>
        record["code"]?.GetValue<string>() ?? throw new JsonException("It has no code.");

    private IEnumerable<string> FilesOf(string slice, string kind)
    {
        var folder = Path.Combine(path, slice);
        var files = Directory.Exists(folder)
            ? Directory.GetFiles(folder, $"{kind}.json").Union(Directory.GetFiles(folder, $"{kind}.*.json"))
            : [];
        return files.Order(StringComparer.Ordinal);
    }
}
