using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Indexes;
using HeritageCatalog.MongoEmbedded.Storage;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>
/// Makes the next version of a collection and notes for the disk what it changes. Each method changes all indexes or,
/// when it throws, nothing.
/// </summary>
internal sealed class CollectionEditor
{
    private readonly CollectionState _start;
    private readonly RecordTreeEditor _records;
    private readonly IndexEditor[] _indexes;
    private CollectionState? _frozen;
    private long _nextRecord;

    /// <summary>Edits <paramref name="start"/>; without a batch the changes are on disk already.</summary>
    public CollectionEditor(CollectionState start, WriteBatch? batch)
    {
        _start = start;
        Batch = batch;
        _frozen = start;
        _records = new RecordTreeEditor(start.Records);
        _indexes = [.. start.Indexes.Select(index => new IndexEditor(start.Name, index))];
        _nextRecord = start.NextRecord;
    }

    /// <summary>Where changes are noted for the disk; nowhere when they are there already.</summary>
    public WriteBatch? Batch { get; set; }

    /// <summary>Who is asked before documents and keys are written; null when nobody is.</summary>
    public WriteGuard? Guard { get; set; }

    /// <summary>The content so far as a version that later changes do not touch.</summary>
    public CollectionState Freeze() => _frozen ??= _start with
    {
        Records = _records.Freeze(),
        Indexes = Array.ConvertAll(_indexes, index => index.Freeze()),
        NextRecord = _nextRecord,
    };

    /// <summary>Inserts a document and answers its number.</summary>
    public long Insert(byte[] document)
    {
        var record = _nextRecord;
        Insert(record, document);
        return record;
    }

    /// <summary>Inserts under a record number of the caller's, which is how documents come back from disk.</summary>
    public void Insert(long record, byte[] document)
    {
        ChangeIndexes(record, null, new BsonDocument(document));
        _records.Set(record, document);
        _nextRecord = Math.Max(_nextRecord, record + 1);
        Note(OperationKind.Insert, record, null, document);
    }

    /// <summary>Puts a new version in the place of a document.</summary>
    /// <param name="record">The document's number.</param>
    /// <param name="oldDocument">What is there.</param>
    /// <param name="newDocument">What takes its place.</param>
    /// <param name="kind">Whether it was replaced or updated, which is all one except to who reads the log.</param>
    public void Replace(long record, byte[] oldDocument, byte[] newDocument, OperationKind kind)
    {
        Guard?.BeforeWrite(_start, record);
        ChangeIndexes(record, new BsonDocument(oldDocument), new BsonDocument(newDocument));
        _records.Set(record, newDocument);
        Note(kind, record, oldDocument, newDocument);
    }

    public void Delete(long record, byte[] document)
    {
        Guard?.BeforeWrite(_start, record);
        ChangeIndexes(record, new BsonDocument(document), null);
        _records.Remove(record);
        Note(OperationKind.Delete, record, document, null);
    }

    private void Note(OperationKind kind, long record, byte[]? before, byte[]? after)
    {
        if (Batch is null)
        {
            return;
        }

        var address = _start.AddressOf(record);
        Batch.Add(
            after is null ? Change.DeleteDocument(address) : Change.PutDocument(address, after),
            new LogOperation(kind, _start.Name, address, before, after, _start.HasImages));
    }

    private void ChangeIndexes(long record, BsonDocument? oldDocument, BsonDocument? newDocument)
    {
        foreach (var index in _indexes)
        {
            index.Prepare(record, oldDocument, newDocument, Guard);
        }

        _frozen = null;
        foreach (var index in _indexes)
        {
            index.Apply(record);
        }
    }
}
