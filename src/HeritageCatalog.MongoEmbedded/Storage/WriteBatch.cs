namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>Everything one command writes: stored whole or not at all.</summary>
internal sealed class WriteBatch
{
    private readonly List<Change> _changes = [];

    public IReadOnlyList<Change> Changes => _changes;

    public bool IsEmpty => _changes.Count == 0;

    public void Add(in Change change) => _changes.Add(change);
}
