using System.Buffers.Binary;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>
/// Entries as they are stored. Only the document before a change is written with it: the one afterwards is the document
/// before the next change of it, or the stored document itself. So an insert costs a few bytes, not a second copy.
/// <code>
/// s  sequence     t  time        w  wall time      l, n  session and number of a transaction
/// c  collections  [{ n: number, d: database, c: name, i: keeps images }]
/// o  changes      binary, for each: kind (1), address (8), length of the document before (4), the document before
/// r  retained     the same without kinds
/// </code>
/// </summary>
internal static class LogEntryCodec
{
    private const int AddressOffset = 1;
    private const int LengthOffset = 9;
    private const int HeaderSize = 13;

    public static byte[] Encode(LogEntry entry)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteInt64("s"u8, entry.Sequence);
        writer.WriteTimestamp("t"u8, entry.Time);
        writer.WriteDateTime("w"u8, entry.WallTime);
        if (entry.Transaction is { } transaction)
        {
            writer.WriteGuid("l"u8, transaction.Session);
            writer.WriteInt64("n"u8, transaction.Number);
        }

        WriteCollections(writer, entry.Operations);
        writer.WriteBinary("o"u8, new BsonBinary(0, PackOperations(entry.Operations)));
        if (entry.Retained.Count > 0)
        {
            writer.WriteBinary("r"u8, new BsonBinary(0, PackRetained(entry.Retained)));
        }

        writer.WriteEndDocument();
        return writer.ToBytes();
    }

    /// <summary>Reads entries that stand one after the other, whose changes still lack the document afterwards.
    /// </summary>
    public static IEnumerable<LogEntry> DecodeAll(ReadOnlyMemory<byte> stored)
    {
        while (!stored.IsEmpty)
        {
            var size = BsonDocument.ReadSize(stored.Span);
            yield return Decode(new BsonDocument(stored[..size]));
            stored = stored[size..];
        }
    }

    private static LogEntry Decode(BsonDocument stored)
    {
        var collections = ReadCollections(stored["c"u8].AsArray);
        var entry = new LogEntry(
            stored["s"u8].AsInt64,
            stored["t"u8].AsTimestamp,
            stored["w"u8].AsDateTimeOffset,
            UnpackOperations(stored["o"u8].AsBinary.Bytes.Span, collections));
        return entry with
        {
            Transaction = stored["l"u8].IsMissing
                ? null
                : new TransactionId(stored["l"u8].AsGuid, stored["n"u8].AsInt64),
            Retained = stored["r"u8].IsMissing ? [] : UnpackRetained(stored["r"u8].AsBinary.Bytes.Span),
        };
    }

    private static void WriteCollections(BsonWriter writer, IReadOnlyList<LogOperation> operations)
    {
        writer.WriteStartArray("c"u8);
        var last = -1L;
        HashSet<long>? written = null;
        for (var at = 0; at < operations.Count; at++)
        {
            var operation = operations[at];
            var number = operation.Address.Collection;
            if (number == last || (at > 0 && !(written ??= [last]).Add(number)))
            {
                continue;
            }

            last = number;
            WriteCollection(writer, number, operation);
        }

        writer.WriteEndArray();
    }

    private static void WriteCollection(BsonWriter writer, long number, in LogOperation operation)
    {
        writer.WriteStartDocument(BsonName.Item);
        writer.WriteInt64("n"u8, number);
        writer.WriteString("d"u8, operation.Name.Database);
        writer.WriteString("c"u8, operation.Name.Collection);
        if (operation.HasImages)
        {
            writer.WriteBoolean("i"u8, true);
        }

        writer.WriteEndDocument();
    }

    private static Dictionary<long, (Namespace Name, bool HasImages)> ReadCollections(BsonArray stored)
    {
        var collections = new Dictionary<long, (Namespace Name, bool HasImages)>();
        foreach (var item in stored)
        {
            var collection = item.AsDocument;
            var name = new Namespace(collection["d"u8].AsString, collection["c"u8].AsString);
            collections.Add(collection["n"u8].AsInt64, (name, collection["i"u8].ToBoolean()));
        }

        return collections;
    }

    private static byte[] PackOperations(IReadOnlyList<LogOperation> operations)
    {
        var size = 0;
        foreach (var operation in operations)
        {
            size += HeaderSize + (operation.Before?.Length ?? 0);
        }

        var packed = new byte[size];
        var rest = packed.AsSpan();
        foreach (var operation in operations)
        {
            rest = Pack(rest, (byte)operation.Kind, operation.Address.Value, operation.Before);
        }

        return packed;
    }

    private static byte[] PackRetained(IReadOnlyList<RetainedDocument> documents)
    {
        var packed = new byte[documents.Sum(document => HeaderSize + document.Body.Length)];
        var rest = packed.AsSpan();
        foreach (var document in documents)
        {
            rest = Pack(rest, 0, document.Address, document.Body);
        }

        return packed;
    }

    private static Span<byte> Pack(Span<byte> target, byte kind, long address, ReadOnlySpan<byte> document)
    {
        target[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(target[AddressOffset..], address);
        BinaryPrimitives.WriteInt32LittleEndian(target[LengthOffset..], document.Length);
        document.CopyTo(target[HeaderSize..]);
        return target[(HeaderSize + document.Length)..];
    }

    private static List<LogOperation> UnpackOperations(
        ReadOnlySpan<byte> packed, Dictionary<long, (Namespace Name, bool HasImages)> collections)
    {
        var operations = new List<LogOperation>();
        while (!packed.IsEmpty)
        {
            var (kind, address, document) = Unpack(ref packed);
            var place = new RecordAddress(address);
            var (name, hasImages) = collections[place.Collection];
            operations.Add(new LogOperation((OperationKind)kind, name, place, document, null, hasImages));
        }

        return operations;
    }

    private static List<RetainedDocument> UnpackRetained(ReadOnlySpan<byte> packed)
    {
        var documents = new List<RetainedDocument>();
        while (!packed.IsEmpty)
        {
            var (_, address, document) = Unpack(ref packed);
            documents.Add(new RetainedDocument(address, document!));
        }

        return documents;
    }

    private static (byte Kind, long Address, byte[]? Document) Unpack(ref ReadOnlySpan<byte> packed)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(packed[LengthOffset..]);
        var document = length == 0 ? null : packed.Slice(HeaderSize, length).ToArray();
        var result = (packed[0], BinaryPrimitives.ReadInt64LittleEndian(packed[AddressOffset..]), document);
        packed = packed[(HeaderSize + length)..];
        return result;
    }
}
