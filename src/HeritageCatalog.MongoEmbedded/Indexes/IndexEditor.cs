using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Indexes;

/// <summary>
/// Makes the next version of an index. A change is prepared first, which finds duplicates, and applied only when every
/// index of the collection has agreed.
/// </summary>
internal sealed class IndexEditor(Namespace collection, IndexState start)
{
    private readonly KeyTreeEditor _entries = new(start.Entries);
    private readonly IndexKeySet _old = new();
    private readonly IndexKeySet _new = new();
    private int _arrayFields = start.ArrayFields;

    public IndexDefinition Definition { get; } = start.Definition;

    public IndexState Freeze() => new(Definition, _entries.Freeze(), _arrayFields);

    /// <summary>Derives the keys of both versions of a record; <c>default</c> stands for no document.</summary>
    /// <exception cref="DuplicateKeyException">Another record has one of the new keys.</exception>
    public void Prepare(
        long record, BsonDocument? oldDocument, BsonDocument? newDocument, WriteGuard? guard = null)
    {
        Derive(oldDocument, _old);
        Derive(newDocument, _new);
        if (Definition.RefusesDuplicates && newDocument is { } document)
        {
            foreach (var key in _new.Keys)
            {
                RefuseDuplicate(record, key, document);
            }

            if (guard is not null)
            {
                AskForNewKeys(guard);
            }
        }
    }

    /// <summary>Carries out what was prepared last for this record.</summary>
    public void Apply(long record)
    {
        var removed = 0;
        var added = 0;
        while (removed < _old.Keys.Count || added < _new.Keys.Count)
        {
            var order = Compare(removed, added);
            if (order < 0)
            {
                _entries.Remove(IndexEntry.Make(_old.Keys[removed], record));
            }
            else if (order > 0)
            {
                _entries.Set(IndexEntry.Make(_new.Keys[added], record), default);
            }

            removed += order <= 0 ? 1 : 0;
            added += order >= 0 ? 1 : 0;
        }

        _arrayFields |= _new.ArrayFields;
    }

    private void Derive(BsonDocument? document, IndexKeySet keys)
    {
        keys.Clear();
        if (document is { } present && Definition.Options.Partial?.Includes(present) != false)
        {
            Definition.Keys.Generate(present, keys);
            if (Definition.IsSparse && keys.IsAllMissing)
            {
                keys.Clear();
            }
        }
    }

    private void AskForNewKeys(WriteGuard guard)
    {
        foreach (var key in _new.Keys)
        {
            if (!_old.Keys.Exists(old => old.AsSpan().SequenceEqual(key)))
            {
                guard.BeforeKey(collection, Definition, key);
            }
        }
    }

    private void RefuseDuplicate(long record, byte[] key, BsonDocument document)
    {
        var view = _entries.View;
        if (view.TryGetCeiling(key, out var entry, out _)
            && IndexEntry.HasKey(entry, key)
            && IndexEntry.RecordOf(entry) != record)
        {
            throw new DuplicateKeyException(collection, Definition, Definition.Keys.Describe(document, key));
        }
    }

    private int Compare(int removed, int added)
    {
        if (removed == _old.Keys.Count)
        {
            return 1;
        }

        return added == _new.Keys.Count ? -1 : _old.Keys[removed].AsSpan().SequenceCompareTo(_new.Keys[added]);
    }
}
