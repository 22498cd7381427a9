using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>Everything one command writes: stored whole or not at all.</summary>
internal sealed class WriteBatch
{
    // Most commands change one document, and the log keeps the operations for long.
    private readonly List<Change> _changes = new(1);
    private readonly List<LogOperation> _operations = new(1);

    public IReadOnlyList<Change> Changes => _changes;

    /// <summary>The same as the log will tell it; empty when no data changes.</summary>
    public IReadOnlyList<LogOperation> Operations => _operations;

    /// <summary>The entry of the log; null when the log tells nothing.</summary>
    public LogEntry? LogEntry { get; set; }

    public bool IsEmpty => _changes.Count == 0;

    public void Add(in Change change) => _changes.Add(change);

    public void Add(in LogOperation operation) => _operations.Add(operation);

    public void Add(in Change change, in LogOperation operation)
    {
        _changes.Add(change);
        _operations.Add(operation);
    }
}
