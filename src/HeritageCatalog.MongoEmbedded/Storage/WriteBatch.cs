using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>Everything one command writes: stored whole or not at all.</summary>
internal sealed class WriteBatch
{
    private Few<Change> _changes;
    private Few<LogOperation> _operations;

    public Few<Change> Changes => _changes;

    /// <summary>The same as the log will tell it; empty when no data changes.</summary>
    public Few<LogOperation> Operations => _operations;

    /// <summary>The entry of the log; null when the log tells nothing.</summary>
    public LogEntry? LogEntry { get; set; }

    /// <summary>What the session that numbers the write is answered; null when none does.</summary>
    public SessionReply? Reply { get; set; }

    public bool IsEmpty => _changes.Count == 0;

    public void Add(in Change change) => _changes.Add(change);

    public void Add(in LogOperation operation) => _operations.Add(operation);

    public void Add(in Change change, in LogOperation operation)
    {
        _changes.Add(change);
        _operations.Add(operation);
    }
}
