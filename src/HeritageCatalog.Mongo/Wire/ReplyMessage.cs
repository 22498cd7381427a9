using System.Buffers.Binary;
using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Wire;

/// <summary>Reads the reply to a command, trusting nothing in it.</summary>
/// <remarks>
/// <code>
/// | header | flags | 0 | body | checksum, if the flags say so |
///   16       4       1          4
/// </code>
/// </remarks>
internal static class ReplyMessage
{
    private const int FlagsSize = 4;
    private const int ChecksumSize = 4;
    private const int BodyStart = FlagsSize + 1;
    private const uint ChecksumPresent = 1;
    private const uint MoreToCome = 1 << 1;
    private const uint RequiredFlags = 0xffff;

    /// <summary>Checks that a header can be that of the reply awaited.</summary>
    /// <exception cref="WireFormatException">It cannot.</exception>
    public static void CheckHeader(MessageHeader header, int requestId, WireLimits limits)
    {
        if (header.Opcode is not (Opcode.Message or Opcode.Compressed))
        {
            throw new WireFormatException($"it sent a message of kind {(int)header.Opcode}; is it a MongoDB server, "
                + "and does it expect TLS?");
        }

        if (header.Length < MessageHeader.Size + BodyStart || header.Length > limits.MaxMessageSize)
        {
            throw new WireFormatException($"it announced a message of {header.Length} bytes");
        }

        if (header.ResponseTo != requestId)
        {
            throw new WireFormatException($"it replied to request {header.ResponseTo} when {requestId} was asked");
        }
    }

    /// <summary>Takes the document out of what followed the header; it stays on those bytes.</summary>
    /// <exception cref="WireFormatException">It is not one whole reply.</exception>
    /// <exception cref="BsonFormatException">The document is malformed.</exception>
    public static BsonDocument Read(Opcode opcode, byte[] payload, WireLimits limits)
    {
        var bytes = opcode == Opcode.Compressed ? CompressedMessage.Read(payload, limits) : payload;
        if (bytes.Length < BodyStart)
        {
            throw new WireFormatException("it sent a message without a body");
        }

        var flags = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        if ((flags & RequiredFlags & ~ChecksumPresent) is not 0 and var unknown)
        {
            throw new WireFormatException(unknown == MoreToCome
                ? "it announced more replies, which nobody asked for"
                : $"it set flags that are not known: {unknown:x}");
        }

        if (bytes[FlagsSize] != 0)
        {
            throw new WireFormatException($"its reply has a section of kind {bytes[FlagsSize]}");
        }

        var end = bytes.Length - ((flags & ChecksumPresent) != 0 ? ChecksumSize : 0);
        return BsonDocument.Parse(bytes.AsMemory(Math.Min(BodyStart, end)..end));
    }
}
