using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>
/// Takes what is readable out of a damaged file: documents whose checksums hold, from the front up to a broken page and
/// from the back down to one, in collections that are described.
/// </summary>
internal sealed class Salvager
{
    private const int ChangesAtOnce = 2_000;
    private const int MostProblems = 100;

    private readonly DatabaseFile _source;
    private readonly DatabaseFile _target;
    private readonly CancellationToken _cancellation;
    private readonly List<string> _problems = [];
    private readonly Dictionary<long, CollectionEditor> _collections = [];
    private WriteBatch _batch = new();
    private long _last = -1;

    private Salvager(DatabaseFile source, DatabaseFile target, CancellationToken cancellation)
    {
        _source = source;
        _target = target;
        _cancellation = cancellation;
    }

    public static DatabaseReport Write(DatabaseFile source, string path, CancellationToken cancellation)
    {
        IReadOnlyList<string> problems = [];
        var report = BackupWriter.Write(
            path, target => problems = new Salvager(source, target, cancellation).Run(), cancellation);
        return report with { Problems = problems };
    }

    private List<string> Run()
    {
        Try(TakeCollections);
        if (!Try(TakeDocuments))
        {
            Try(TakeDocumentsBackward);
        }

        Commit();
        return [.. _problems.Distinct().Take(MostProblems)];
    }

    private void TakeCollections()
    {
        foreach (var row in _source.ReadCollections(_problems.Add))
        {
            var collection = RowReader.ReadCollection(row);
            _collections.Add(row.Id, new CollectionEditor(collection, null));
            _batch.Add(Change.PutCollection(row.Id, collection.Describe()));
        }
    }

    private void TakeDocuments()
    {
        foreach (var row in _source.ReadDocuments(_problems.Add))
        {
            Take(row);
            _last = row.Id;
        }
    }

    private void TakeDocumentsBackward()
    {
        foreach (var row in _source.ReadDocumentsBackward(_problems.Add))
        {
            if (row.Id <= _last)
            {
                return;
            }

            Take(row);
        }
    }

    private void Take(in StoredRow row)
    {
        _cancellation.ThrowIfCancellationRequested();
        var address = new RecordAddress(row.Id);
        if (!_collections.TryGetValue(address.Collection, out var collection))
        {
            _problems.Add($"document {row.Id} belongs to no collection");
            return;
        }

        try
        {
            BsonDocument.Validate(row.Body);
            collection.Insert(address.Record, row.Body);
            Note(Change.PutDocument(address, row.Body));
        }
        catch (Exception problem) when (problem is CommandException or BsonFormatException)
        {
            _problems.Add($"document {row.Id}: {problem.Message}");
        }
    }

    private void Note(in Change change)
    {
        _batch.Add(change);
        if (_batch.Changes.Count == ChangesAtOnce)
        {
            Commit();
        }
    }

    private void Commit()
    {
        _target.Commit([_batch]);
        _batch = new WriteBatch();
    }

    private bool Try(Action part)
    {
        try
        {
            part();
            return true;
        }
        catch (StorageException problem) when (problem.Code == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            _problems.Add(problem.Message);
            return false;
        }
    }
}
