using HeritageCatalog.Bson.ExtendedJson;

namespace HeritageCatalog.Bson.Tests;

public sealed class HostileBytesTests
{
    private const string Sample =
        """
        {"_id":{"$oid":"0123456789abcdef01234567"},"名":"剪纸","n":[1,{"$numberLong":"2"},3.5,{"$numberDecimal":"4.50"}],
         "d":{"$date":"2023-03-24T00:00:00Z"},"r":{"$regularExpression":{"pattern":"^a","options":"i"}},
         "b":{"$binary":{"base64":"AQID","subType":"02"}},"t":{"$timestamp":{"t":1,"i":2}},"x":{"a":{"b":[[],{}]}},
         "c":{"$code":"f()","$scope":{"y":1}},"p":{"$dbPointer":{"$ref":"a","$id":{"$oid":"0123456789abcdef01234567"}}},
         "m":{"$minKey":1},"z":null,"u":{"$undefined":true},"s":{"$symbol":"s"},"f":false}
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Mutated_bytes_are_read_or_refused_and_nothing_else(int seed)
    {
        var random = new Random(seed);
        var original = BsonDocument.ParseJson(Sample).Bytes.ToArray();

        for (var round = 0; round < 20_000; round++)
        {
            Assert.Null(Record.Exception(() => ReadOrRefuse(Mutate(original, random))));
        }
    }

    [Fact]
    public void Every_prefix_of_a_document_is_refused()
    {
        var original = BsonDocument.ParseJson(Sample).Bytes;

        Assert.All(
            Enumerable.Range(0, original.Length),
            length => Assert.Throws<BsonFormatException>(() => BsonDocument.Parse(original[..length])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Mutated_text_is_read_or_refused_and_nothing_else(int seed)
    {
        var random = new Random(seed);

        for (var round = 0; round < 5_000; round++)
        {
            Assert.Null(Record.Exception(() => ParseOrRefuse(Mutate(Sample, random))));
        }
    }

    [Theory]
    [InlineData("""{"a\ud800":1}""")]
    [InlineData("""{"a":"\udc00"}""")]
    [InlineData("""{"a":{"$oid\ud800":1}}""")]
    [InlineData("""{"a":{"$code":"","\ud800":1}}""")]
    [InlineData("""{"a":{"$binary":{"base64":"","\ud800":1}}}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Text_that_is_not_a_document_is_refused(string json)
    {
        Assert.Throws<BsonFormatException>(() => BsonDocument.ParseJson(json));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Nesting_is_bounded(int depth, bool isAllowed)
    {
        var bytes = Nested(depth).Bytes;

        var refusal = Record.Exception(() => BsonDocument.Parse(bytes));

        Assert.Equal(isAllowed, refusal is null);
    }

    [Fact]
    public void A_document_beyond_the_largest_command_is_refused()
    {
        var bytes = new byte[BsonLimits.MaxCommandSize + 1];

        Assert.Contains("larger", Assert.Throws<BsonFormatException>(() => BsonDocument.Parse(bytes)).Message);
    }

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            BsonDocument.Parse(bytes).ToJson(ExtendedJsonForm.Canonical);
        }
        catch (BsonFormatException refusal)
        {
            Assert.InRange(refusal.Offset ?? -1, 0, bytes.Length);
        }
    }

    private static void ParseOrRefuse(string json)
    {
        try
        {
            BsonDocument.ParseJson(json);
        }
        catch (BsonFormatException refusal)
        {
            Assert.NotEmpty(refusal.Problem);
        }
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : random.Next(0x14));
        }

        return random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    private static string Mutate(string original, Random random)
    {
        const string replacements = "{}[]\":,$0129-.eE\\u \ud800";
        var text = original.ToCharArray();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            text[random.Next(text.Length)] = replacements[random.Next(replacements.Length)];
        }

        return new string(text);
    }

    private static BsonDocument Nested(int depth)
    {
        using var writer = BsonWriter.Rent();
        for (var i = 0; i < depth; i++)
        {
            writer.WriteStartDocument("a");
        }

        for (var i = 0; i < depth; i++)
        {
            writer.WriteEndDocument();
        }

        return writer.ToDocument();
    }
}
