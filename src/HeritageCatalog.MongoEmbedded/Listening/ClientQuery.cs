using System.Buffers.Binary;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>Reads OP_QUERY, by which clients still say hello, and writes the answer to it.</summary>
/// <remarks>
/// <code>
/// | header | flags | "admin.$cmd\0" | skip | count | command |
///   16       4                        4      4
///
/// | header | flags | cursor: 0 | first: 0 | count: 1 | document |
///   16       4       8           4          4
/// </code>
/// </remarks>
internal static class ClientQuery
{
    private const int FlagsSize = 4;
    private const int NumbersSize = 8;
    private const int ReplyPrefixSize = 20;
    private const int AwaitCapable = 8;

    /// <exception cref="WireFormatException">It is not a command.</exception>
    /// <exception cref="BsonFormatException">Its document is malformed.</exception>
    public static ClientRequest Read(MessageHeader header, byte[] payload)
    {
        var nameEnd = payload.AsSpan(Math.Min(FlagsSize, payload.Length)).IndexOf((byte)0) + FlagsSize;
        var start = nameEnd + 1 + NumbersSize;
        if (nameEnd < FlagsSize || start > payload.Length
            || !payload.AsSpan(FlagsSize, nameEnd - FlagsSize).EndsWith(".$cmd"u8))
        {
            throw new WireFormatException("a query that is not a command");
        }

        var command = BsonDocument.Parse(payload.AsMemory(start));
        if (command["$query"u8] is { Type: BsonType.Document } inner)
        {
            command = inner.AsDocument;
        }

        return new ClientRequest(header.RequestId, command, IsCompressed: false, IsQuery: true, false);
    }

    public static MessageBuffer WriteReply(int responseTo, BsonDocument reply)
    {
        var buffer = new MessageBuffer(MessageHeader.Size + ReplyPrefixSize + reply.Size);
        var prefix = buffer.Take(MessageHeader.Size + ReplyPrefixSize)[MessageHeader.Size..];
        prefix.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(prefix, AwaitCapable);
        BinaryPrimitives.WriteInt32LittleEndian(prefix[16..], 1);
        buffer.Write(reply.Bytes.Span);
        new MessageHeader(buffer.Length, RequestId: 0, responseTo, Opcode.Reply).WriteTo(buffer.At(0));
        return buffer;
    }
}
