using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>
/// Work on a database file that no server has open. For a backup of an open one see
/// <see cref="EmbeddedServer.BackupAsync"/>.
/// </summary>
/// <remarks>
/// All methods throw a <see cref="DatabaseOpenException"/> when a file is in use, damaged beyond reading, or not a
/// database of this engine.
/// </remarks>
public static class DatabaseMaintenance
{
    private const string UnfinishedSuffix = ".unfinished";

    /// <summary>Reads everything in a file: pages, checksums, unique keys, and the log of changes.</summary>
    public static Task<DatabaseReport> CheckAsync(string path, CancellationToken cancellationToken = default) =>
        Task.Run(
            () =>
            {
                RequireFile(path);
                using var file = DatabaseFileOpener.Open(path);
                return DatabaseChecker.Check(file, cancellationToken);
            },
            cancellationToken);

    /// <summary>Puts a backup in the place of a database, which must not exist yet; a damaged backup is refused.
    /// </summary>
    public static async Task<DatabaseReport> RestoreAsync(
        string backup, string path, CancellationToken cancellationToken = default)
    {
        if (File.Exists(path))
        {
            throw new DatabaseUnwritableException(path, "it exists already; move it away first");
        }

        RequireFile(backup);
        var unfinished = Path.GetFullPath(path) + UnfinishedSuffix;
        try
        {
            return await Task.Run(() => Restore(backup, unfinished, path, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            File.Delete(unfinished);
            File.Delete(unfinished + DatabaseFile.LogSuffix);
        }
    }

    /// <summary>
    /// Writes what can still be read of a damaged database into another file, which must not exist yet, and leaves the
    /// damaged one as it is; answers how much that is, and what was wrong. The log of changes is not taken along.
    /// </summary>
    public static Task<DatabaseReport> SalvageAsync(
        string path, string target, CancellationToken cancellationToken = default) => Task.Run(
            () =>
            {
                RequireFile(path);
                using var file = DatabaseFileOpener.Open(path, isSalvage: true);
                file.KeepLogOnClose();
                return Salvager.Write(file, target, cancellationToken);
            },
            cancellationToken);

    /// <summary>
    /// Gives the room of deleted documents back to the file system; answers the size before and after, in bytes. It
    /// needs as much free room as the file has.
    /// </summary>
    public static Task<(long Before, long After)> CompactAsync(
        string path, CancellationToken cancellationToken = default) => Task.Run(
            () =>
            {
                RequireFile(path);
                var before = new FileInfo(path).Length;
                using (var file = DatabaseFileOpener.Open(path))
                {
                    DatabaseFileOpener.Translate(path, file.Compact);
                }

                return (before, new FileInfo(path).Length);
            },
            cancellationToken);

    private static DatabaseReport Restore(
        string backup, string unfinished, string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(unfinished)!);
        File.Copy(backup, unfinished, overwrite: true);
        if (File.Exists(backup + DatabaseFile.LogSuffix))
        {
            // A copy of files that were not closed: the newest writes are in the log beside the file.
            File.Copy(backup + DatabaseFile.LogSuffix, unfinished + DatabaseFile.LogSuffix, overwrite: true);
        }

        DatabaseReport report;
        using (var file = DatabaseFileOpener.Open(unfinished))
        {
            report = DatabaseChecker.Check(file, cancellationToken);
            DatabaseFileOpener.Translate(path, file.Settle);
        }

        if (!report.IsSound)
        {
            throw new DatabaseCorruptException(backup, report.Problems[0]);
        }

        FileFlush.Flush(unfinished);
        File.Move(unfinished, path);
        return report;
    }

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new DatabaseUnwritableException(path, "there is no such file");
        }
    }
}
