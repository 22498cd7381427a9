using System.Buffers.Binary;
using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>
/// Entries as they are stored. Only the document before a change is written with it: the one afterwards is the document
/// before the next change of it, or the stored document itself. A collection is its number; its name is where its
/// description is, or with the change that dropped it. So an insert costs some forty bytes, not a second copy.
/// <code>
/// 0   4  size of the entry, little-endian as all numbers
/// 4   8  sequence
/// 12  8  time
/// 20  8  wall time, milliseconds since 1970
/// 28 16  session of the transaction, or zeroes
/// 44  8  number of the transaction
/// 52  4  number of changes; the changes; then retained documents up to the end, written as changes are
/// change: kind, 80 where images are kept (1)  address (8)  length (4)
///         the document before, or "database 00 collection"
/// </code>
/// </summary>
internal static class LogEntryCodec
{
    private const int SequenceOffset = 4;
    private const int TimeOffset = 12;
    private const int WallTimeOffset = 20;
    private const int SessionOffset = 28;
    private const int NumberOffset = 44;
    private const int CountOffset = 52;
    private const int HeaderSize = 56;

    private const byte ImagesFlag = 0x80;
    private const int AddressOffset = 1;
    private const int LengthOffset = 9;
    private const int ChangeSize = 13;

    /// <summary>Writes entries one after the other.</summary>
    public static byte[] EncodeAll(List<LogEntry> entries)
    {
        var bytes = new byte[entries.Sum(SizeOf)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            rest = Write(rest, entry);
        }

        return bytes;
    }

    /// <summary>
    /// Reads entries that stand one after the other, whose changes still lack the document afterwards and the name of
    /// their collection.
    /// </summary>
    /// <exception cref="StorageException">They are no entries.</exception>
    public static IEnumerable<LogEntry> DecodeAll(ReadOnlyMemory<byte> stored)
    {
        while (!stored.IsEmpty)
        {
            var size = stored.Length < HeaderSize ? 0 : BinaryPrimitives.ReadInt32LittleEndian(stored.Span);
            Require(size >= HeaderSize && size <= stored.Length);
            yield return Decode(stored.Span[..size]);
            stored = stored[size..];
        }
    }

    private static Span<byte> Write(Span<byte> target, LogEntry entry)
    {
        WriteHeader(target, entry);
        var rest = target[HeaderSize..];
        for (var at = 0; at < entry.Operations.Count; at++)
        {
            var operation = entry.Operations[at];
            var kind = (byte)((byte)operation.Kind | (operation.HasImages ? ImagesFlag : 0));
            rest = Write(rest, kind, operation.Address.Value, BytesOf(operation));
        }

        foreach (var document in entry.Retained)
        {
            rest = Write(rest, 0, document.Address, document.Body);
        }

        BinaryPrimitives.WriteInt32LittleEndian(target, target.Length - rest.Length);
        return rest;
    }

    private static int SizeOf(LogEntry entry)
    {
        var size = HeaderSize;
        for (var at = 0; at < entry.Operations.Count; at++)
        {
            size += ChangeSize + (BytesOf(entry.Operations[at])?.Length ?? 0);
        }

        foreach (var document in entry.Retained)
        {
            size += ChangeSize + document.Body.Length;
        }

        return size;
    }

    // Only changes of whole collections carry a name.
    private static byte[]? BytesOf(LogOperation operation) => operation.Kind <= OperationKind.Delete
        ? operation.Before
        : Encoding.UTF8.GetBytes($"{operation.Name.Database}\0{operation.Name.Collection}");

    private static void WriteHeader(Span<byte> bytes, LogEntry entry)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes[SequenceOffset..], entry.Sequence);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[TimeOffset..], entry.Time.Packed);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[WallTimeOffset..], entry.WallTime.ToUnixTimeMilliseconds());
        if (entry.Transaction is { } transaction)
        {
            transaction.Session.TryWriteBytes(bytes[SessionOffset..]);
            BinaryPrimitives.WriteInt64LittleEndian(bytes[NumberOffset..], transaction.Number);
        }

        BinaryPrimitives.WriteInt32LittleEndian(bytes[CountOffset..], entry.Operations.Count);
    }

    private static Span<byte> Write(Span<byte> target, byte kind, long address, scoped ReadOnlySpan<byte> document)
    {
        target[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(target[AddressOffset..], address);
        BinaryPrimitives.WriteInt32LittleEndian(target[LengthOffset..], document.Length);
        document.CopyTo(target[ChangeSize..]);
        return target[(ChangeSize + document.Length)..];
    }

    private static LogEntry Decode(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[HeaderSize..];
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[CountOffset..]);
        Require(count >= 0 && count <= rest.Length / ChangeSize);
        var operations = new LogOperation[count];
        for (var at = 0; at < operations.Length; at++)
        {
            operations[at] = ReadOperation(ref rest);
        }

        var retained = new List<RetainedDocument>();
        while (!rest.IsEmpty)
        {
            var (_, address, document) = Read(ref rest);
            retained.Add(new RetainedDocument(address, document.ToArray()));
        }

        var session = new Guid(bytes.Slice(SessionOffset, NumberOffset - SessionOffset));
        var number = BinaryPrimitives.ReadInt64LittleEndian(bytes[NumberOffset..]);
        return new LogEntry(
            BinaryPrimitives.ReadInt64LittleEndian(bytes[SequenceOffset..]),
            BsonTimestamp.FromPacked(BinaryPrimitives.ReadUInt64LittleEndian(bytes[TimeOffset..])),
            DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64LittleEndian(bytes[WallTimeOffset..])),
            Few<LogOperation>.From(operations))
        {
            Transaction = session == Guid.Empty ? null : new TransactionId(session, number), Retained = retained,
        };
    }

    private static LogOperation ReadOperation(ref ReadOnlySpan<byte> rest)
    {
        var (flags, address, bytes) = Read(ref rest);
        var kind = (OperationKind)(flags & ~ImagesFlag);
        var hasImages = (flags & ImagesFlag) != 0;
        if (kind <= OperationKind.Delete)
        {
            var before = bytes.IsEmpty ? null : bytes.ToArray();
            return new LogOperation(kind, default, new RecordAddress(address), before, null, hasImages);
        }

        var end = bytes.IndexOf((byte)0);
        Require(end >= 0 && kind <= OperationKind.DropDatabase);
        var name = new Namespace(Encoding.UTF8.GetString(bytes[..end]), Encoding.UTF8.GetString(bytes[(end + 1)..]));
        return new LogOperation(kind, name, new RecordAddress(address), null, null, hasImages);
    }

    private static ChangeBytes Read(ref ReadOnlySpan<byte> rest)
    {
        var length = rest.Length < ChangeSize ? -1 : BinaryPrimitives.ReadInt32LittleEndian(rest[LengthOffset..]);
        Require(length >= 0 && length <= rest.Length - ChangeSize);
        var address = BinaryPrimitives.ReadInt64LittleEndian(rest[AddressOffset..]);
        var read = new ChangeBytes(rest[0], address, rest.Slice(ChangeSize, length));
        rest = rest[(ChangeSize + length)..];
        return read;
    }

    private static void Require(bool isEntry)
    {
        if (!isEntry)
        {
            throw new StorageException(SQLitePCL.raw.SQLITE_CORRUPT, "what the log of changes says makes no sense");
        }
    }

    private readonly ref struct ChangeBytes(byte kind, long address, ReadOnlySpan<byte> document)
    {
        private readonly ReadOnlySpan<byte> _document = document;

        public void Deconstruct(out byte kindByte, out long addressValue, out ReadOnlySpan<byte> documentBytes)
        {
            kindByte = kind;
            addressValue = address;
            documentBytes = _document;
        }
    }
}
