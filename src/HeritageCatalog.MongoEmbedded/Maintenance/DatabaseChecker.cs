using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>Reads a file to its end, whatever is wrong with it, and says what that is.</summary>
internal sealed class DatabaseChecker
{
    private const int MostProblems = 100;

    private readonly DatabaseFile _file;
    private readonly CancellationToken _cancellation;
    private readonly List<string> _problems = [];
    private readonly Dictionary<long, CollectionEditor> _collections = [];
    private long _documents;

    private DatabaseChecker(DatabaseFile file, CancellationToken cancellation)
    {
        _file = file;
        _cancellation = cancellation;
    }

    public static DatabaseReport Check(DatabaseFile file, CancellationToken cancellation) =>
        new DatabaseChecker(file, cancellation).Run();

    private DatabaseReport Run()
    {
        Try(() => _problems.AddRange(_file.CheckPages(MostProblems)));
        Try(CheckCollections);
        Try(CheckDocuments);
        Try(CheckSessions);
        var entries = 0;
        Try(() => entries = CheckLog());
        return new DatabaseReport(_collections.Count, _documents, entries, [.. _problems.Take(MostProblems)]);
    }

    private void CheckCollections()
    {
        foreach (var row in _file.ReadCollections(Note))
        {
            _collections.Add(row.Id, new CollectionEditor(RowReader.ReadCollection(row), null));
        }
    }

    private void CheckDocuments()
    {
        foreach (var row in _file.ReadDocuments(Note))
        {
            _cancellation.ThrowIfCancellationRequested();
            var address = new RecordAddress(row.Id);
            if (!_collections.TryGetValue(address.Collection, out var editor))
            {
                Note($"document {row.Id} belongs to no collection");
                continue;
            }

            try
            {
                BsonDocument.Validate(row.Body);
                editor.Insert(address.Record, row.Body);
                _documents++;
            }
            catch (Exception problem) when (problem is CommandException or BsonFormatException)
            {
                Note($"document {row.Id}: {problem.Message}");
            }
        }
    }

    private void CheckSessions()
    {
        foreach (var row in _file.ReadSessions(Note))
        {
            RowReader.ReadSession(row);
        }
    }

    private int CheckLog()
    {
        var stored = RowReader.ReadLog(_file.ReadLog(Note));
        var collections = _collections.ToDictionary(pair => pair.Key, pair => pair.Value.Freeze());
        var restored = LogRestorer.Restore(stored, collections);
        if (restored.Count < stored.Count)
        {
            Note($"{stored.Count - restored.Count} entries of the log of changes do not lead to the documents");
        }

        return restored.Count;
    }

    private void Note(string problem) => _problems.Add(problem);

    private void Try(Action part)
    {
        try
        {
            part();
        }
        catch (StorageException problem)
        {
            Note(problem.Message);
        }
    }
}
