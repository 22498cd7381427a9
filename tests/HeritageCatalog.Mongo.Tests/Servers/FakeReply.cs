using System.Buffers.Binary;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Tests.Servers;

/// <summary>What a fake server sends back.</summary>
internal sealed record FakeReply(Func<FakeRequest, byte[]> Write, bool IsLast = false)
{
    public static FakeReply Ok { get; } = Json("""{"ok":1}""");

    public static FakeReply Close { get; } = Raw([]);

    public static FakeReply Json(string json) => Document(BsonDocument.ParseJson(json));

    public static FakeReply Document(BsonDocument document) => new(request => Message(request.RequestId, document));

    /// <summary>Sends bytes as they are and closes the connection.</summary>
    public static FakeReply Raw(byte[] bytes) => new(_ => bytes, IsLast: true);

    public static byte[] Message(int responseTo, BsonDocument document) =>
        Message(responseTo, [0, 0, 0, 0, 0, .. document.Bytes.Span]);

    public static byte[] Message(int responseTo, byte[] payload, int opcode = 2013)
    {
        var bytes = new byte[16 + payload.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), responseTo);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), opcode);
        payload.CopyTo(bytes, 16);
        return bytes;
    }
}
