using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Cuts many documents into batches that each fit one command.</summary>
internal static class InsertBatches
{
    /// <summary>How many documents a server takes at once (its <c>maxWriteBatchSize</c>).</summary>
    public const int MostDocuments = 100_000;

    /// <summary>How many bytes a server takes at once (its <c>maxMessageSizeBytes</c>).</summary>
    public const int MostBytes = 48_000_000;

    // Room for the rest of the command, and for the name of each item in the array.
    private const int CommandOverhead = 16 * 1024;
    private const int ItemOverhead = 8;

    public static IEnumerable<IReadOnlyList<BsonDocument>> Cut(
        IEnumerable<BsonDocument> documents, int mostDocuments = MostDocuments, int mostBytes = MostBytes)
    {
        var batch = new List<BsonDocument>();
        var size = CommandOverhead;
        foreach (var document in documents)
        {
            var added = document.Size + ItemOverhead;
            if (batch.Count > 0 && (batch.Count == mostDocuments || size + added > mostBytes))
            {
                yield return batch;
                batch = [];
                size = CommandOverhead;
            }

            batch.Add(document);
            size += added;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>Gives a document without an <c>_id</c> one, so that sending it again inserts it once.</summary>
    public static BsonDocument WithId(BsonDocument document, TimeProvider time)
    {
        if (document.TryGetValue("_id"u8, out _))
        {
            return document;
        }

        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        writer.WriteObjectId("_id"u8, ObjectId.New(time));
        writer.WriteElements(document);
        writer.WriteEndDocument();
        return writer.ToDocument();
    }
}
