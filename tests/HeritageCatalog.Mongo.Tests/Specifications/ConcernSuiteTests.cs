using System.Text.Json;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>The suite "read-write-concern", its parts on connection strings and documents.</summary>
public sealed class ConcernSuiteTests
{
    public static TheoryData<string, int, string> Strings =>
        SpecificationFiles.Rows("read-write-concern/tests/connection-string");

    public static TheoryData<string, int, string> ReadConcerns =>
        SpecificationFiles.Rows("read-write-concern/tests/document", "read-*.json");

    public static TheoryData<string, int, string> WriteConcerns =>
        SpecificationFiles.Rows("read-write-concern/tests/document", "write-*.json");

    [Theory, MemberData(nameof(Strings))]
    public void A_connection_string_tells_concerns_as_specified(string file, int index, string description)
    {
        var test = Read(file, index, description);
        ConnectionString? parsed = null;

        var refusal = Record.Exception(() => parsed = ConnectionString.Parse(test.GetProperty("uri").GetString()!));

        Assert.Equal(test.GetProperty("valid").GetBoolean(), refusal is null);
        Assert.Equal(Expected(test, refusal), Told(test, parsed?.Concerns));
    }

    [Theory, MemberData(nameof(ReadConcerns))]
    public void A_read_concern_is_written_as_specified(string file, int index, string description)
    {
        var test = Read(file, index, description);
        var given = test.GetProperty("readConcern");

        var concern = new ReadConcern(given.TryGetProperty("level", out var level) ? level.GetString() : null);

        Assert.Equal(Text(test.GetProperty("readConcernDocument")), concern.ToDocument().ToString());
        Assert.Equal(test.GetProperty("isServerDefault").GetBoolean(), concern.IsServerDefault);
    }

    [Theory, MemberData(nameof(WriteConcerns))]
    public void A_write_concern_is_written_or_refused_as_specified(string file, int index, string description)
    {
        var test = Read(file, index, description);
        WriteConcern? concern = null;

        var refusal = Record.Exception(() => concern = From(test.GetProperty("writeConcern")));

        Assert.Equal(test.GetProperty("valid").GetBoolean(), refusal is null);
        Assert.Equal(refusal is null ? Described(test) : nameof(MongoUsageException), Describe(concern, refusal));
    }

    private static JsonElement Read(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", description);
        return SpecificationFiles.Case(file, index);
    }

    private static string Expected(JsonElement test, Exception? refusal)
    {
        if (refusal is not null)
        {
            return "none";
        }

        return test.TryGetProperty("readConcern", out var read)
            ? Text(read)
            : From(test.GetProperty("writeConcern")).ToDocument().ToString();
    }

    private static string Told(JsonElement test, ConcernOptions? concerns)
    {
        var isRead = test.TryGetProperty("readConcern", out _);
        return (isRead ? concerns?.Read.ToDocument() : concerns?.Write.ToDocument())?.ToString() ?? "none";
    }

    private static WriteConcern From(JsonElement given)
    {
        var hasW = given.TryGetProperty("w", out var w);
        return new WriteConcern(
            hasW && w.ValueKind == JsonValueKind.Number ? w.GetInt32() : null,
            hasW && w.ValueKind == JsonValueKind.String ? w.GetString() : null,
            given.TryGetProperty("wtimeoutMS", out var time) ? TimeSpan.FromMilliseconds(time.GetInt32()) : null,
            given.TryGetProperty("journal", out var journal) ? journal.GetBoolean() : null);
    }

    private static string Described(JsonElement test) => string.Join(' ',
        Text(test.GetProperty("writeConcernDocument")),
        test.GetProperty("isServerDefault").GetBoolean(),
        test.GetProperty("isAcknowledged").GetBoolean());

    private static string Describe(WriteConcern? concern, Exception? refusal) => concern is null
        ? refusal!.GetType().Name
        : string.Join(' ', concern.ToDocument(), concern.IsServerDefault, concern.IsAcknowledged);

    private static string Text(JsonElement json) => BsonDocument.ParseJson(json.GetRawText()).ToString();
}
