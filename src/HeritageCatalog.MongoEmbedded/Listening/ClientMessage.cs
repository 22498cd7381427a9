using System.Buffers.Binary;
using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Wire;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Listening;

/// <summary>Reads what a client sent, trusting nothing in it.</summary>
/// <remarks>
/// <code>
/// | header | flags | section | section | … | checksum, if the flags say so |
///   16       4                               4
///
/// | 0 | body |                                       exactly one
/// | 1 | size | "documents\0" | document | … |        any number, each becomes an array of the body
/// </code>
/// </remarks>
internal static class ClientMessage
{
    private const int FlagsSize = 4;
    private const int ChecksumSize = 4;
    private const int SmallestDocument = 5;
    private const uint ChecksumPresent = 1;
    private const uint MoreToCome = 1 << 1;
    private const uint RequiredFlags = 0xffff;

    /// <exception cref="WireFormatException">It is not one whole command.</exception>
    /// <exception cref="BsonFormatException">A document in it is malformed.</exception>
    public static ClientRequest Read(MessageHeader header, byte[] payload, WireLimits limits)
    {
        var isCompressed = header.Opcode == Opcode.Compressed;
        var message = isCompressed ? CompressedMessage.Read(payload, limits) : payload;
        if (message.Length <= FlagsSize)
        {
            throw new WireFormatException("a message without sections");
        }

        var flags = BinaryPrimitives.ReadUInt32LittleEndian(message);
        if ((flags & RequiredFlags & ~(ChecksumPresent | MoreToCome)) is not 0 and var unknown)
        {
            throw new WireFormatException($"flags that are not known: {unknown:x}");
        }

        var end = message.Length;
        if ((flags & ChecksumPresent) != 0)
        {
            end -= ChecksumSize;
            CheckSum(header, message, isCompressed);
        }

        return new ClientRequest(
            header.RequestId, ReadSections(message, end), isCompressed, IsQuery: false, (flags & MoreToCome) != 0);
    }

    private static BsonDocument ReadSections(byte[] message, int end)
    {
        var body = default(BsonDocument?);
        var sequences = new List<(ReadOnlyMemory<byte> Name, List<BsonDocument> Documents)>();
        var at = FlagsSize;
        while (at < end)
        {
            var kind = message[at++];
            var section = message.AsMemory(at..end);
            var size = ReadSize(section.Span);
            at += size;
            if (kind == 0 && body is null)
            {
                body = BsonDocument.Parse(section[..size]);
            }
            else if (kind == 1)
            {
                sequences.Add(ReadSequence(section[..size]));
            }
            else
            {
                throw new WireFormatException($"a section of kind {kind} that has no place there");
            }
        }

        var command = body ?? throw new WireFormatException("a message without a body");
        return sequences.Count == 0 ? command : Join(command, sequences);
    }

    private static (ReadOnlyMemory<byte> Name, List<BsonDocument> Documents) ReadSequence(ReadOnlyMemory<byte> section)
    {
        var nameEnd = section.Span[sizeof(int)..].IndexOf((byte)0) + sizeof(int);
        if (nameEnd <= sizeof(int))
        {
            throw new WireFormatException("a sequence without a name");
        }

        var documents = new List<BsonDocument>();
        var rest = section[(nameEnd + 1)..];
        while (!rest.IsEmpty)
        {
            var size = ReadSize(rest.Span);
            documents.Add(BsonDocument.Parse(rest[..size]));
            rest = rest[size..];
        }

        return (section[sizeof(int)..nameEnd], documents);
    }

    private static BsonDocument Join(
        BsonDocument body, List<(ReadOnlyMemory<byte> Name, List<BsonDocument> Documents)> sequences)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteElements(body);
        foreach (var (name, documents) in sequences)
        {
            if (body.TryGetValue(name.Span, out _))
            {
                throw new WireFormatException($"'{Encoding.UTF8.GetString(name.Span)}' twice");
            }

            writer.WriteStartArray(name.Span);
            foreach (var document in documents)
            {
                writer.WriteDocument(BsonName.Item, document);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static int ReadSize(ReadOnlySpan<byte> bytes)
    {
        var size = bytes.Length < sizeof(int) ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes);
        return size >= SmallestDocument && size <= bytes.Length
            ? size
            : throw new WireFormatException($"a section or document of {size} bytes");
    }

    // Of what is compressed the sum counts the message as it would be without, with its own header.
    private static void CheckSum(MessageHeader header, byte[] message, bool isCompressed)
    {
        if (message.Length < FlagsSize + ChecksumSize)
        {
            throw new WireFormatException("a message too short for its checksum");
        }

        var whole = new byte[MessageHeader.Size + message.Length];
        var original = isCompressed
            ? header with { Length = whole.Length, Opcode = Opcode.Message }
            : header;
        original.WriteTo(whole);
        message.CopyTo(whole, MessageHeader.Size);
        var told = BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(message.Length - ChecksumSize));
        if (Checksum.Of(whole.AsSpan(0, whole.Length - ChecksumSize)) != told)
        {
            throw new WireFormatException("a checksum that is not right");
        }
    }
}

/// <summary>A command as it came.</summary>
/// <param name="RequestId">To be named in the reply.</param>
/// <param name="Command">The body, with the sequences that came beside it.</param>
/// <param name="IsCompressed">The reply may be compressed too.</param>
/// <param name="IsQuery">It came in the old form and is answered in it.</param>
/// <param name="IsUnacknowledged">The client waits for no reply.</param>
internal sealed record ClientRequest(
    int RequestId, BsonDocument Command, bool IsCompressed, bool IsQuery, bool IsUnacknowledged)
{
    /// <summary>Name of the command as the client wrote it; empty when there is none.</summary>
    public string Name
    {
        get
        {
            var elements = Command.GetEnumerator();
            return elements.MoveNext() ? elements.Current.Name : "";
        }
    }
}
