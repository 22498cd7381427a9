using System.Text.Json;
using HeritageCatalog.Bson.ExtendedJson;

namespace HeritageCatalog.Bson.Tests.Corpus;

/// <summary>All cases of MongoDB's BSON corpus, as its "Testing the Codecs" asks; none is left out.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string, int, string> ValidCases => CorpusFiles.Rows("valid");

    public static TheoryData<string, int, string> DecodeErrors => CorpusFiles.Rows("decodeErrors");

    public static TheoryData<string, int, string> ParseErrors => CorpusFiles.Rows("parseErrors");

    [Theory, MemberData(nameof(ValidCases))]
    public void Canonical_bytes_survive_being_taken_apart(string file, int index, string description)
    {
        var bytes = Read(file, index, description).Bytes("canonical_bson")!;

        var copy = TypedCopy.Of(BsonDocument.Parse(bytes));

        Assert.Equal(Convert.ToHexString(bytes), Convert.ToHexString(copy.Bytes.Span));
    }

    [Theory, MemberData(nameof(ValidCases))]
    public void Degenerate_bytes_become_canonical_when_taken_apart(string file, int index, string description)
    {
        var one = Read(file, index, description);
        var bytes = one.Bytes("degenerate_bson") ?? one.Bytes("canonical_bson")!;

        var copy = TypedCopy.Of(BsonDocument.Parse(bytes));

        Assert.Equal(Convert.ToHexString(one.Bytes("canonical_bson")!), Convert.ToHexString(copy.Bytes.Span));
    }

    [Theory, MemberData(nameof(ValidCases))]
    public void Bytes_print_as_canonical_extended_json(string file, int index, string description)
    {
        var one = Read(file, index, description);

        var json = BsonDocument.Parse(one.Bytes("canonical_bson")!).ToJson(ExtendedJsonForm.Canonical);

        Assert.Equal(Normalize(one.Text("canonical_extjson")!), Normalize(json));
    }

    [Theory, MemberData(nameof(ValidCases))]
    public void Bytes_print_as_relaxed_extended_json(string file, int index, string description)
    {
        var one = Read(file, index, description);
        var document = BsonDocument.Parse(one.Bytes("canonical_bson")!);
        var expected = one.Text("relaxed_extjson") ?? document.ToString();

        Assert.Equal(Normalize(expected), Normalize(document.ToString()));
    }

    [Theory, MemberData(nameof(ValidCases))]
    public void Extended_json_reads_as_canonical_bytes(string file, int index, string description)
    {
        var one = Read(file, index, description);
        var expected = one.Flag("lossy")
            ? BsonDocument.ParseJson(one.Text("canonical_extjson")!).Bytes.ToArray()
            : one.Bytes("canonical_bson")!;

        Assert.All(
            [one.Text("canonical_extjson")!, one.Text("degenerate_extjson") ?? one.Text("canonical_extjson")!],
            json => Assert.Equal(
                Convert.ToHexString(expected), Convert.ToHexString(BsonDocument.ParseJson(json).Bytes.Span)));
    }

    [Theory, MemberData(nameof(ValidCases))]
    public void Relaxed_extended_json_reads_back_to_itself(string file, int index, string description)
    {
        var one = Read(file, index, description);
        var json = one.Text("relaxed_extjson") ?? one.Text("canonical_extjson")!;
        var document = BsonDocument.ParseJson(json);

        Assert.Equal(document.ToString(), BsonDocument.ParseJson(document.ToString()).ToString());
    }

    [Theory, MemberData(nameof(DecodeErrors))]
    public void Malformed_bytes_are_refused(string file, int index, string description)
    {
        var bytes = CorpusFiles.Case(file, "decodeErrors", index).Bytes("bson")!;

        var refusal = Assert.Throws<BsonFormatException>(() => BsonDocument.Parse(bytes));

        Assert.True(refusal.Offset >= 0, description);
    }

    [Theory, MemberData(nameof(ParseErrors))]
    public void Malformed_text_is_refused(string file, int index, string description)
    {
        var one = CorpusFiles.Case(file, "parseErrors", index);
        var text = one.Text("string")!;
        Func<object> parse = one.BsonType == "0x13" ? () => Decimal128.Parse(text) : () => BsonDocument.ParseJson(text);

        var refusal = Assert.ThrowsAny<FormatException>(parse);

        Assert.False(string.IsNullOrEmpty(refusal.Message), description);
    }

    private static CorpusCase Read(string file, int index, string description)
    {
        var one = CorpusFiles.Case(file, "valid", index);
        Assert.Equal(description, one.Description);
        return one;
    }

    private static string Normalize(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
