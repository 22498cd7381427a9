using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Tests.Wire;

public sealed class CommandMessageTests
{
    private static readonly WireLimits Small = new(MaxDocumentSize: 100, MaxMessageSize: 1_000, MaxWriteBatchSize: 10);

    [Fact]
    public void A_command_is_one_section_after_header_and_flags()
    {
        var command = BsonDocument.ParseJson("""{"ping":1,"$db":"a"}""");

        Assert.Equal(
            "2F000000" + "07000000" + "00000000" + "DD070000" + "00000000" + "00" + Hex(command),
            Write(command, requestId: 7));
    }

    [Theory]
    [InlineData("insert", "documents")]
    [InlineData("update", "updates")]
    [InlineData("delete", "deletes")]
    public void Statements_of_a_write_are_a_section_of_their_own(string command, string statements)
    {
        var written = Write(BsonDocument.ParseJson(
            $$"""{"{{command}}":"c","{{statements}}":[{"a":1},{"b":2}],"$db":"d"}"""));

        var body = Hex(BsonDocument.ParseJson($$"""{"{{command}}":"c","$db":"d"}"""));
        var items = Hex(BsonDocument.ParseJson("""{"a":1}""")) + Hex(BsonDocument.ParseJson("""{"b":2}"""));
        var name = Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(statements)) + "00";
        var size = (byte)(4 + ((name.Length + items.Length) / 2));
        Assert.EndsWith($"00{body}01{size:X2}000000{name}{items}", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"insert":"c","documents":[]}""")]
    [InlineData("""{"insert":"c","documents":[1]}""")]
    [InlineData("""{"insert":"c","documents":1}""")]
    [InlineData("""{"find":"c","documents":[{"a":1}]}""")]
    public void What_cannot_be_a_sequence_stays_in_the_body(string json)
    {
        var command = BsonDocument.ParseJson(json);

        Assert.EndsWith("00" + Hex(command), Write(command), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_larger_than_the_server_takes_is_refused()
    {
        var command = new BsonBuilder { { "ping", new string('x', 20_000) } };

        var refusal = Assert.Throws<MongoUsageException>(() => CommandMessage.Write(command, 1, Small));

        Assert.Equal("The command has 20016 bytes, and the server takes 16484 at most.", refusal.Message);
    }

    [Fact]
    public void A_message_larger_than_the_server_takes_is_refused()
    {
        var documents = Enumerable.Range(0, 200).Select(_ => new BsonBuilder { { "a", 1 } }.Build());
        var command = new BsonBuilder { { "insert", "c" }, { "documents", BsonArray.From(documents) } };

        var refusal = Assert.Throws<MongoUsageException>(() => CommandMessage.Write(command, 1, Small));

        Assert.StartsWith("The message has", refusal.Message, StringComparison.Ordinal);
    }

    private static string Write(BsonDocument command, int requestId = 1)
    {
        using var message = CommandMessage.Write(command, requestId, WireLimits.Default);
        return Convert.ToHexString(message.Written.Span);
    }

    private static string Hex(BsonDocument document) => Convert.ToHexString(document.Bytes.Span);
}
