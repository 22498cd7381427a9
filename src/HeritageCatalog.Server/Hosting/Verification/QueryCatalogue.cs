using System.Text;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Server.Hosting.Verification;

/// <summary>
/// Every shape of command that the server sends to its database, each with an example. It is recorded from the code
/// that sends them, by a test that fails when the two differ.
/// </summary>
internal sealed class QueryCatalogue
{
    private const string ResourceName = "query-catalogue.txt";
    private const int MostItems = 3;

    private const string Preface = """
        # Every shape of command that the server sends to its database: values are replaced by their types, and an
        # example follows, from the seed data. A test records it, and fails when it is not what the server sends. To
        # record it anew: empty this file, run the test, and read the difference.
        # `heritage db verify --uri …` sends the examples to a MongoDB server and to the embedded database; what belongs
        # to a cursor (getMore, $changeStream) it does in its own way.
        """;

    /// <summary>The moment at which the seed data was loaded from which the examples come.</summary>
    public static DateTimeOffset RecordedAt { get; } = new(2026, 3, 1, 1, 0, 0, TimeSpan.Zero);

    private QueryCatalogue(IReadOnlyList<QueryExample> examples) => Examples = examples;

    public IReadOnlyList<QueryExample> Examples { get; }

    /// <summary>The one that was recorded for this version of the program.</summary>
    public static QueryCatalogue BuiltIn => Parse(EmbeddedText.Read(ResourceName));

    /// <summary>One example for each shape among commands that were sent, in the order of the alphabet.</summary>
    public static QueryCatalogue Of(IEnumerable<BsonDocument> commands) => new(
    [
        .. commands
            .Select(command => Shorten(CommandShape.WithoutEnvelope(command)))
            .GroupBy(CommandShape.Of)
            .Select(alike => new QueryExample(alike.Key, alike.First()))
            .OrderBy(example => example.Collection, StringComparer.Ordinal)
            .ThenBy(example => example.Shape, StringComparer.Ordinal),
    ]);

    public static QueryCatalogue Parse(string text)
    {
        var lines = text.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal));
        return new QueryCatalogue(
        [
            .. lines.Select(line => line.Trim()).Chunk(2)
                .Select(pair => new QueryExample(pair[0], BsonDocument.ParseJson(pair[1]))),
        ]);
    }

    public override string ToString()
    {
        var text = new StringBuilder(Preface).Append('\n');
        foreach (var collection in Examples.GroupBy(example => example.Collection))
        {
            text.Append('\n').Append(collection.Key).Append('\n');
            foreach (var (shape, command) in collection)
            {
                text.Append("  ").Append(shape).Append("\n    ").Append(command.ToString()).Append('\n');
            }
        }

        return text.ToString();
    }

    // Of many ids or documents a few say as much.
    private static BsonDocument Shorten(BsonDocument document)
    {
        var shortened = new BsonBuilder();
        foreach (var element in document)
        {
            shortened.Add(element.Name, element.Name switch
            {
                "documents" => BsonArray.Create([.. element.Value.AsArray.ToList().Take(1)]),
                _ => Shorten(element.Value, isList: element.Name is "$in" or "$nin" or "$all"),
            });
        }

        return shortened;
    }

    private static BsonValue Shorten(BsonValue value, bool isList) => value.Type switch
    {
        BsonType.Document => Shorten(value.AsDocument),
        BsonType.Array => BsonArray.Create(
        [
            .. value.AsArray.ToList().Take(isList ? MostItems : int.MaxValue).Select(item => Shorten(item, false)),
        ]),
        _ => value,
    };
}
