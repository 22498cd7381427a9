using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>
/// Entries as they are stored. Only the document before a change is written with it: the one afterwards is the document
/// before the next change of it, or the stored document itself. So an insert costs a few bytes, not a second copy.
/// <code>
/// t  time        w  wall time      l, n  session and number of a transaction
/// c  collections  [{ n: number, d: database, c: name, i: keeps images }]
/// o  changes      [{ k: kind, a: address, b: document before }]
/// r  retained     [{ a: address, b: document }]
/// </code>
/// </summary>
internal static class LogEntryCodec
{
    public static byte[] Encode(LogEntry entry)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteTimestamp("t"u8, entry.Time);
        writer.WriteDateTime("w"u8, entry.WallTime);
        if (entry.Transaction is { } transaction)
        {
            writer.WriteGuid("l"u8, transaction.Session);
            writer.WriteInt64("n"u8, transaction.Number);
        }

        WriteCollections(writer, entry.Operations);
        WriteOperations(writer, entry.Operations);
        WriteRetained(writer, entry.Retained);
        writer.WriteEndDocument();
        return writer.ToBytes();
    }

    /// <summary>Reads an entry whose changes still lack the document afterwards.</summary>
    public static LogEntry Decode(long sequence, BsonDocument stored)
    {
        var collections = new Dictionary<long, (Namespace Name, bool HasImages)>();
        foreach (var item in stored["c"u8].AsArray)
        {
            var collection = item.AsDocument;
            var name = new Namespace(collection["d"u8].AsString, collection["c"u8].AsString);
            collections.Add(collection["n"u8].AsInt64, (name, collection["i"u8].ToBoolean()));
        }

        var operations = new List<LogOperation>();
        foreach (var item in stored["o"u8].AsArray)
        {
            operations.Add(ReadOperation(item.AsDocument, collections));
        }

        return new LogEntry(sequence, stored["t"u8].AsTimestamp, stored["w"u8].AsDateTimeOffset, operations)
        {
            Transaction = stored["l"u8].IsMissing
                ? null
                : new TransactionId(stored["l"u8].AsGuid, stored["n"u8].AsInt64),
            Retained = ReadRetained(stored["r"u8]),
        };
    }

    private static void WriteCollections(BsonWriter writer, IReadOnlyList<LogOperation> operations)
    {
        writer.WriteStartArray("c"u8);
        var last = -1L;
        var written = new HashSet<long>();
        foreach (var operation in operations)
        {
            var number = operation.Address.Collection;
            if (number == last || !written.Add(number))
            {
                continue;
            }

            last = number;
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

        writer.WriteEndArray();
    }

    private static void WriteOperations(BsonWriter writer, IReadOnlyList<LogOperation> operations)
    {
        writer.WriteStartArray("o"u8);
        foreach (var operation in operations)
        {
            writer.WriteStartDocument(BsonName.Item);
            writer.WriteInt32("k"u8, (int)operation.Kind);
            writer.WriteInt64("a"u8, operation.Address.Value);
            if (operation.Before is { } before)
            {
                writer.WriteDocument("b"u8, new BsonDocument(before));
            }

            writer.WriteEndDocument();
        }

        writer.WriteEndArray();
    }

    private static void WriteRetained(BsonWriter writer, IReadOnlyList<RetainedDocument> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("r"u8);
        foreach (var document in documents)
        {
            writer.WriteStartDocument(BsonName.Item);
            writer.WriteInt64("a"u8, document.Address);
            writer.WriteDocument("b"u8, new BsonDocument(document.Body));
            writer.WriteEndDocument();
        }

        writer.WriteEndArray();
    }

    private static LogOperation ReadOperation(
        BsonDocument stored, Dictionary<long, (Namespace Name, bool HasImages)> collections)
    {
        var address = new RecordAddress(stored["a"u8].AsInt64);
        var (name, hasImages) = collections[address.Collection];
        var before = stored["b"u8] is { IsMissing: false } body ? body.AsDocument.Bytes.ToArray() : null;
        return new LogOperation((OperationKind)stored["k"u8].AsInt32, name, address, before, null, hasImages);
    }

    private static List<RetainedDocument> ReadRetained(BsonValue stored)
    {
        var documents = new List<RetainedDocument>();
        if (!stored.IsMissing)
        {
            foreach (var item in stored.AsArray)
            {
                var document = item.AsDocument;
                documents.Add(new(document["a"u8].AsInt64, document["b"u8].AsDocument.Bytes.ToArray()));
            }
        }

        return documents;
    }
}
