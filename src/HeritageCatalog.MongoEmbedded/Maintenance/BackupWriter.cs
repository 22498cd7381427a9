using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>
/// Writes one version of everything into a file of its own. The version never changes, so nobody has to wait for the
/// backup, and it shows one moment.
/// </summary>
internal static class BackupWriter
{
    private const int ChangesAtOnce = 2_000;

    public static DatabaseReport Write(Store store, string path, CancellationToken cancellation) =>
        Write(path, file => Fill(file, store, cancellation), cancellation);

    /// <summary>Makes a file that somebody fills; it gets its name once it is whole and checked.</summary>
    public static DatabaseReport Write(string path, Action<DatabaseFile> fill, CancellationToken cancellation)
    {
        if (File.Exists(path))
        {
            throw new DatabaseUnwritableException(path, "it exists already");
        }

        var unfinished = $"{Path.GetFullPath(path)}.unfinished-{Path.GetRandomFileName()}";
        try
        {
            using (var file = DatabaseFileOpener.Open(unfinished))
            {
                DatabaseFileOpener.Translate(path, () => FillAndSettle(file, fill));
            }

            var report = Check(unfinished, cancellation);
            FileFlush.Flush(unfinished);
            File.Move(unfinished, path);
            return report;
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(unfinished + DatabaseFile.LogSuffix);
        }
    }

    private static DatabaseReport Check(string path, CancellationToken cancellation)
    {
        using var file = DatabaseFileOpener.Open(path);
        var report = DatabaseChecker.Check(file, cancellation);
        return report.IsSound ? report : throw new DatabaseCorruptException(path, report.Problems[0]);
    }

    private static bool FillAndSettle(DatabaseFile file, Action<DatabaseFile> fill)
    {
        fill(file);
        return file.Settle();
    }

    private static void Fill(DatabaseFile file, Store store, CancellationToken cancellation)
    {
        var state = store.Committed;
        var entries = store.Log.ReadThrough(state.Times.Time);
        foreach (var changes in ChangesOf(state).Chunk(ChangesAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var batch = new WriteBatch();
            foreach (var change in changes)
            {
                batch.Add(change);
            }

            file.Commit([batch]);
        }

        foreach (var group in entries.Chunk(ChangesAtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            file.Commit([.. group.Select(ToBatch)]);
        }
    }

    private static WriteBatch ToBatch(LogEntry entry) => new() { LogEntry = entry };

    private static IEnumerable<Change> ChangesOf(DatabaseState state)
    {
        foreach (var collection in state.Collections.Values.OrderBy(collection => collection.Number))
        {
            yield return Change.PutCollection(collection.Number, collection.Describe());
            var reader = new RecordTreeReader(collection.Records, 0, collection.Records.Count, isBackward: false);
            while (reader.MoveNext())
            {
                yield return Change.PutDocument(collection.AddressOf(reader.Key), reader.Value);
            }
        }

        foreach (var session in state.Sessions.Values)
        {
            yield return Change.PutSession(session.Session.ToByteArray(), session.Describe());
        }
    }
}
