using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Planning;

namespace HeritageCatalog.MongoEmbedded.ChangeStreams;

/// <summary>Makes the documents that streams tell changes by (MongoDB manual, "Change Events").</summary>
internal sealed class EventWriter(StreamOptions options, Func<DatabaseState> current)
{
    public BsonDocument Write(in StreamedChange change)
    {
        var isInvalidate = change.Position.IsInvalidate;
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        ResumeToken.Write(writer, "_id"u8, change.Position);
        writer.WriteString("operationType"u8, isInvalidate ? "invalidate" : NameOf(change.Operation.Kind));
        writer.WriteTimestamp("clusterTime"u8, change.Entry.Time);
        writer.WriteDateTime("wallTime"u8, change.Entry.WallTime);
        if (change.Entry.Transaction is { } transaction)
        {
            writer.WriteInt64("txnNumber"u8, transaction.Number);
            writer.WriteStartDocument("lsid"u8);
            writer.WriteGuid("id"u8, transaction.Session);
            writer.WriteEndDocument();
        }

        if (!isInvalidate)
        {
            WriteContent(writer, change.Operation);
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    private static string NameOf(OperationKind kind) => kind switch
    {
        OperationKind.Insert => "insert",
        OperationKind.Update => "update",
        OperationKind.Replace => "replace",
        OperationKind.Delete => "delete",
        OperationKind.Create => "create",
        OperationKind.DropCollection => "drop",
        _ => "dropDatabase",
    };

    private static void WriteNamespace(BsonWriter writer, Namespace name)
    {
        writer.WriteStartDocument("ns"u8);
        writer.WriteString("db"u8, name.Database);
        if (name.Collection.Length > 0)
        {
            writer.WriteString("coll"u8, name.Collection);
        }

        writer.WriteEndDocument();
    }

    private static void WriteKey(BsonWriter writer, BsonValue id)
    {
        writer.WriteStartDocument("documentKey"u8);
        writer.WriteValue("_id"u8, id);
        writer.WriteEndDocument();
    }

    private static void WriteOrNull(BsonWriter writer, ReadOnlySpan<byte> name, byte[]? document)
    {
        if (document is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteDocument(name, new BsonDocument(document));
        }
    }

    private void WriteContent(BsonWriter writer, in LogOperation operation)
    {
        if ((operation.After ?? operation.Before) is not { } document)
        {
            WriteNamespace(writer, operation.Name);
            return;
        }

        var id = new BsonDocument(document)["_id"u8];
        WriteFullDocument(writer, operation, id);
        WriteNamespace(writer, operation.Name);
        WriteKey(writer, id);
        if (operation.Kind == OperationKind.Update)
        {
            DocumentDifference.Write(writer, new BsonDocument(operation.Before), new BsonDocument(operation.After));
        }

        if (options.Before != ImageMode.None && operation.Before is { } before)
        {
            WriteOrNull(writer, "fullDocumentBeforeChange"u8, KeptImage(operation, before, options.Before));
        }
    }

    private void WriteFullDocument(BsonWriter writer, in LogOperation operation, BsonValue id)
    {
        if (operation.Kind is OperationKind.Insert or OperationKind.Replace)
        {
            WriteOrNull(writer, "fullDocument"u8, operation.After);
        }
        else if (operation.Kind == OperationKind.Update && options.FullDocument != ImageMode.None)
        {
            var document = options.FullDocument == ImageMode.Lookup
                ? IdLookup.Find(current().Find(operation.Name), id)
                : KeptImage(operation, operation.After!, options.FullDocument);
            WriteOrNull(writer, "fullDocument"u8, document);
        }
    }

    private static byte[]? KeptImage(in LogOperation operation, byte[] image, ImageMode mode)
    {
        if (operation.HasImages)
        {
            return image;
        }

        return mode == ImageMode.WhenAvailable
            ? null
            : throw new CommandException(
                ErrorCode.NoMatchingDocument,
                "Change stream was configured to require a pre- or post-image for all events, but the image was not "
                + $"found for an event of {operation.Name}; see changeStreamPreAndPostImages.");
    }
}
