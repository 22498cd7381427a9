using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Cuts many statements into batches that each fit one command.</summary>
internal static class BulkBatches
{
    /// <summary>How many statements a server takes at once (its <c>maxWriteBatchSize</c>).</summary>
    public const int MostStatements = 100_000;

    /// <summary>How many bytes a server takes at once (its <c>maxMessageSizeBytes</c>).</summary>
    public const int MostBytes = 48_000_000;

    // Room for the rest of the command, and for the name of each item in the array.
    private const int CommandOverhead = 16 * 1024;
    private const int ItemOverhead = 8;

    /// <summary>Cuts where the kind changes or a batch is full; each batch can be sent before the next is read.
    /// </summary>
    public static IEnumerable<IReadOnlyList<BulkStatement>> Cut(
        IEnumerable<BulkStatement> statements, int mostStatements = MostStatements, int mostBytes = MostBytes)
    {
        var batch = new List<BulkStatement>();
        var size = CommandOverhead;
        foreach (var statement in statements)
        {
            var added = statement.Content.Size + ItemOverhead;
            var isFull = batch.Count == mostStatements || size + added > mostBytes;
            if (batch.Count > 0 && (isFull || batch[0].Kind != statement.Kind))
            {
                yield return batch;
                batch = [];
                size = CommandOverhead;
            }

            batch.Add(statement);
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
