using System.Collections.Immutable;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>Brings a database from disk into memory.</summary>
internal static class StoreLoader
{
    public static Store Open(EmbeddedServerOptions options)
    {
        var path = options.Path;
        var file = DatabaseFileOpener.Open(path, options.LogPages);
        try
        {
            var store = DatabaseFileOpener.Translate(path, () => Load(file, options));
            Settle(file);
            return store;
        }
        catch
        {
            file.KeepLogOnClose();
            file.Dispose();
            throw;
        }
    }

    // Each process begins a log of its own, so that none has to tell apart what several crashes have left in one.
    private static void Settle(DatabaseFile file)
    {
        try
        {
            _ = file.WasUnclean && file.Settle();
        }
        catch (StorageException)
        {
            // A disk without room, say: all can be read, and the first write will tell.
        }
    }

    private static Store Load(DatabaseFile file, EmbeddedServerOptions options)
    {
        // Takes a twentieth of the time of loading, and notices pages that would leave out rows without a word.
        if (file.CheckPages(most: 1) is [var problem, ..])
        {
            throw new DatabaseCorruptException(options.Path, problem);
        }

        var state = LoadState(options.Path, file);
        var stored = RowReader.ReadLog(file.ReadLog());
        var entries = RestoreLog(stored, state);
        var log = new OperationLog(
            entries, stored.LastOrDefault(), options.TimeProvider.GetUtcNow(), options.MostLogBytes);
        if (stored.Count == 0 && state.Collections.Count > 0)
        {
            log.ForgetPast();
        }

        var told = entries
            .SelectMany(entry => (IEnumerable<LogOperation>)entry.Operations)
            .Select(operation => operation.Address.Collection);
        var next = Math.Max(state.NextCollection, told.DefaultIfEmpty(0).Max() + 1);
        var report = new OpeningReport(
            file.WasUnclean,
            state.Collections.Count,
            state.Collections.Values.Sum(collection => (long)collection.Records.Count),
            entries.Count,
            stored.Count - entries.Count);
        return new Store(file, state with { NextCollection = next }, log, options.TimeProvider) { Opening = report };
    }

    private static List<LogEntry> RestoreLog(List<LogEntry> stored, DatabaseState state)
    {
        var collections = state.Collections.Values.ToDictionary(collection => collection.Number);
        return LogRestorer.Restore(stored, collections);
    }

    private static DatabaseState LoadState(string path, DatabaseFile file)
    {
        var collections = file.ReadCollections().ToDictionary(row => row.Id, row => RowReader.ReadCollection(row));
        var loaded = collections.ToDictionary(pair => pair.Key, pair => new CollectionEditor(pair.Value, null));
        foreach (var row in ReadAhead.Of(file.ReadDocuments()))
        {
            var address = new RecordAddress(row.Id);
            if (!loaded.TryGetValue(address.Collection, out var editor))
            {
                throw new DatabaseCorruptException(path, $"document {row.Id} belongs to no collection");
            }

            Insert(path, editor, address, row.Body);
        }

        var sessions = file.ReadSessions().Select(row => RowReader.ReadSession(row));
        return new DatabaseState(
            loaded.Values.Select(editor => editor.Freeze()).ToImmutableDictionary(collection => collection.Name),
            sessions.ToImmutableDictionary(reply => reply.Session),
            collections.Keys.DefaultIfEmpty(0).Max() + 1);
    }

    private static void Insert(string path, CollectionEditor editor, RecordAddress address, byte[] body)
    {
        try
        {
            editor.Insert(address.Record, body);
        }
        catch (CommandException conflict)
        {
            throw new DatabaseCorruptException(
                path, $"document {address.Value} breaks an index: {conflict.Message}", conflict);
        }
    }
}
