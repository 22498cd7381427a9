using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>All changes of one command or one transaction: they became visible together.</summary>
/// <param name="Sequence">Counts entries without a gap.</param>
/// <param name="Time">The cluster time, later than that of every entry before.</param>
/// <param name="WallTime">When it was written, by the clock.</param>
/// <param name="Operations">The changes in the order they were made.</param>
internal sealed record LogEntry(
    long Sequence, BsonTimestamp Time, DateTimeOffset WallTime, Few<LogOperation> Operations)
{
    // What an operation takes in memory and on disk besides the document before.
    private const int OperationCost = 128;

    /// <summary>The transaction, when it was one.</summary>
    public TransactionId? Transaction { get; init; }

    /// <summary>Documents of dropped collections that earlier entries lead to.</summary>
    public IReadOnlyList<RetainedDocument> Retained { get; init; } = [];

    /// <summary>Bytes that are held because of this entry; the last version of a document counts as data.</summary>
    public long Cost
    {
        get
        {
            var cost = 0L;
            for (var at = 0; at < Operations.Count; at++)
            {
                cost += OperationCost + (Operations[at].Before?.Length ?? 0);
            }

            foreach (var retained in Retained)
            {
                cost += retained.Body.Length;
            }

            return cost;
        }
    }
}
