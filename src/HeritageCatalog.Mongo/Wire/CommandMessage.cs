using System.Buffers.Binary;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Wire;

/// <summary>Writes a command as OP_MSG, the statements of a write as a document sequence.</summary>
/// <remarks>
/// <code>
/// | header | flags    | 0 | body | 1 | size | "documents\0" | document | document | …
///   16       4          1          1   4      (only for insert, update and delete)
/// </code>
/// A sequence may be larger than a document may be, which is what lets a batch fill a whole message.
/// </remarks>
internal static class CommandMessage
{
    // The server allows a command this much more than a document, for what is around it.
    private const int CommandOverhead = 16 * 1024;
    private const int FlagsSize = 4;

    // Set by a client: the next message is one of its own, not a reply to this one.
    private const int MoreToCome = 2;

    private const byte BodyKind = 0;
    private const byte SequenceKind = 1;

    /// <exception cref="MongoUsageException">The command is larger than the server takes.</exception>
    public static MessageBuffer Write(
        BsonDocument command, int requestId, WireLimits limits, bool isReplyWanted = true)
    {
        var buffer = new MessageBuffer(command.Size + 256);
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(
                buffer.Take(MessageHeader.Size + FlagsSize)[MessageHeader.Size..],
                isReplyWanted ? 0 : MoreToCome);
            WriteSections(buffer, command, limits);
            CheckSize("The message", buffer.Length, limits.MaxMessageSize);
            new MessageHeader(buffer.Length, requestId, ResponseTo: 0, Opcode.Message).WriteTo(buffer.At(0));
            return buffer;
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    private static void WriteSections(MessageBuffer buffer, BsonDocument command, WireLimits limits)
    {
        var sequence = FindSequence(command);
        buffer.WriteByte(BodyKind);
        if (sequence.IsMissing)
        {
            CheckSize("The command", command.Size, limits.MaxDocumentSize + CommandOverhead);
            buffer.Write(command.Bytes.Span);
            return;
        }

        WriteBody(buffer, command, sequence, limits);
        WriteSequence(buffer, SequenceName(command), sequence.AsArray, limits);
    }

    private static void WriteBody(MessageBuffer buffer, BsonDocument command, BsonValue sequence, WireLimits limits)
    {
        var start = buffer.Length;
        buffer.Take(sizeof(int));
        var elements = command.GetEnumerator();
        while (elements.MoveNext())
        {
            if (!elements.Value.Bytes.Equals(sequence.Bytes))
            {
                buffer.Write(elements.Current.Bytes.Span);
            }
        }

        buffer.WriteByte(0);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.At(start), buffer.Length - start);
        CheckSize("The command", buffer.Length - start, limits.MaxDocumentSize + CommandOverhead);
    }

    private static void WriteSequence(
        MessageBuffer buffer, ReadOnlySpan<byte> name, BsonArray documents, WireLimits limits)
    {
        buffer.WriteByte(SequenceKind);
        var start = buffer.Length;
        buffer.Take(sizeof(int));
        buffer.Write(name);
        buffer.WriteByte(0);
        foreach (var document in documents)
        {
            CheckSize("A statement", document.Bytes.Length, limits.MaxDocumentSize + CommandOverhead);
            buffer.Write(document.Bytes.Span);
        }

        BinaryPrimitives.WriteInt32LittleEndian(buffer.At(start), buffer.Length - start);
    }

    // Missing where there is nothing that could be a sequence: an empty one is not allowed.
    private static BsonValue FindSequence(BsonDocument command)
    {
        var name = SequenceName(command);
        if (name.IsEmpty || command[name] is not { Type: BsonType.Array } array || array.AsArray.IsEmpty)
        {
            return default;
        }

        foreach (var item in array.AsArray)
        {
            if (item.Type != BsonType.Document)
            {
                return default;
            }
        }

        return array;
    }

    private static ReadOnlySpan<byte> SequenceName(BsonDocument command)
    {
        var elements = command.GetEnumerator();
        var name = elements.MoveNext() ? elements.Utf8Name : [];
        return name.SequenceEqual("insert"u8) ? "documents"u8
            : name.SequenceEqual("update"u8) ? "updates"u8
            : name.SequenceEqual("delete"u8) ? "deletes"u8
            : [];
    }

    private static void CheckSize(string what, int size, int most)
    {
        if (size > most)
        {
            throw new MongoUsageException($"{what} has {size} bytes, and the server takes {most} at most.");
        }
    }
}
