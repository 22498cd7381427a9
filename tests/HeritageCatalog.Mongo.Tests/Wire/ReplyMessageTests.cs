using System.Buffers.Binary;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Tests.Servers;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Tests.Wire;

public sealed class ReplyMessageTests
{
    private static readonly BsonDocument Document = BsonDocument.ParseJson("""{"ok":1}""");

    [Fact]
    public void The_document_is_taken_out()
    {
        Assert.Equal(Document, Read([0, 0, 0, 0, 0, .. Document.Bytes.Span]));
    }

    [Fact]
    public void A_checksum_is_left_out()
    {
        Assert.Equal(Document, Read([1, 0, 0, 0, 0, .. Document.Bytes.Span, 1, 2, 3, 4]));
    }

    [Fact]
    public void Optional_flags_are_ignored()
    {
        Assert.Equal(Document, Read([0, 0, 1, 0, 0, .. Document.Bytes.Span]));
    }

    [Theory]
    [InlineData("", "without a body")]
    [InlineData("02000000" + "00" + "0500000000", "more replies")]
    [InlineData("04000000" + "00" + "0500000000", "flags that are not known: 4")]
    [InlineData("00000000" + "01" + "0500000000", "a section of kind 1")]
    public void What_is_not_a_reply_is_refused(string hex, string expected)
    {
        var refusal = Assert.Throws<WireFormatException>(() => Read(Convert.FromHexString(hex)));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00000000" + "00")]
    [InlineData("00000000" + "00" + "0600000000")]
    [InlineData("00000000" + "00" + "0400000000")]
    [InlineData("00000000" + "00" + "FFFFFF7F00")]
    [InlineData("00000000" + "00" + "0500000000" + "00")]
    [InlineData("01000000" + "00" + "05")]
    public void A_malformed_document_is_refused(string hex)
    {
        Assert.Throws<BsonFormatException>(() => Read(Convert.FromHexString(hex)));
    }

    [Theory]
    [InlineData(15, 7, 2013, "a message of 15 bytes")]
    [InlineData(-1, 7, 2013, "a message of -1 bytes")]
    [InlineData(48_000_001, 7, 2013, "a message of 48000001 bytes")]
    [InlineData(50, 8, 2013, "request 8 when 7 was asked")]
    [InlineData(50, 7, 1, "a message of kind 1")]
    public void A_header_of_something_else_is_refused(int length, int responseTo, int opcode, string expected)
    {
        var header = new MessageHeader(length, 1, responseTo, (Opcode)opcode);

        var refusal = Assert.Throws<WireFormatException>(
            () => ReplyMessage.CheckHeader(header, 7, WireLimits.Default));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compressed_message_comes_back_whole()
    {
        var message = FakeReply.Message(7, Document);
        using var compressed = CompressedMessage.Write(message, level: 9);
        var header = MessageHeader.Read(compressed.Written.Span);

        var read = ReplyMessage.Read(
            header.Opcode, compressed.Written[MessageHeader.Size..].ToArray(), WireLimits.Default);

        Assert.Equal((compressed.Length, Opcode.Compressed), (header.Length, header.Opcode));
        Assert.Equal(Document, read);
    }

    [Theory]
    [InlineData(2004, 22, 2, "compressed a message of kind 2004")]
    [InlineData(2013, -1, 2, "and -1 bytes")]
    [InlineData(2013, 50_000_000, 2, "and 50000000 bytes")]
    [InlineData(2013, 22, 1, "compressed by 1")]
    [InlineData(2013, 21, 2, "does not have the 21 bytes")]
    [InlineData(2013, 23, 2, "does not have the 23 bytes")]
    public void A_compressed_message_that_lies_is_refused(int opcode, int size, byte kind, string expected)
    {
        using var compressed = CompressedMessage.Write(FakeReply.Message(7, Document), level: -1);
        var payload = compressed.Written[MessageHeader.Size..].ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(payload, opcode);
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(4), size);
        payload[8] = kind;

        var refusal = Assert.Throws<WireFormatException>(() => CompressedMessage.Read(payload, WireLimits.Default));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_replies_are_refused_in_no_other_way()
    {
        var random = new Random(17);
        using var compressed = CompressedMessage.Write(
            FakeReply.Message(7, BsonDocument.ParseJson("""{"cursor":{"firstBatch":[{"a":"b"}]},"ok":1}""")), level: 1);
        var whole = compressed.Written[MessageHeader.Size..].ToArray();

        for (var round = 0; round < 2_000; round++)
        {
            var damaged = whole[..random.Next(whole.Length + 1)];
            for (var i = random.Next(4); i > 0 && damaged.Length > 0; i--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var refusal = Record.Exception(() => ReplyMessage.Read(Opcode.Compressed, damaged, WireLimits.Default));

            Assert.True(refusal is null or WireFormatException or BsonFormatException, refusal?.ToString());
        }
    }

    private static BsonDocument Read(byte[] payload) => ReplyMessage.Read(Opcode.Message, payload, WireLimits.Default);
}
