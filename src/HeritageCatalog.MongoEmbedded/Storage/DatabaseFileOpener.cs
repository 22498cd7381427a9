using HeritageCatalog.MongoEmbedded.Failures;
using SQLitePCL;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>Opens or creates a <see cref="DatabaseFile"/> and says in typed exceptions why it could not.</summary>
internal static class DatabaseFileOpener
{
    // A new file is made beside its place and renamed when complete, so an empty or half-made file is never ours.
    private const string CreationSuffix = ".creating";

    private const string Schema =
        """
        BEGIN;
        CREATE TABLE collections(id INTEGER PRIMARY KEY, body BLOB NOT NULL, checksum INTEGER NOT NULL);
        CREATE TABLE documents(id INTEGER PRIMARY KEY, body BLOB NOT NULL, checksum INTEGER NOT NULL);
        CREATE TABLE sessions(session BLOB PRIMARY KEY, body BLOB NOT NULL, checksum INTEGER NOT NULL);
        CREATE TABLE log(id INTEGER PRIMARY KEY, body BLOB NOT NULL, checksum INTEGER NOT NULL);
        COMMIT;
        """;

    /// <summary>
    /// Opens the file, which is created when there is none. With <paramref name="logPages"/> so many pages of the
    /// write-ahead log are moved into the file at once.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="logPages">Null for SQLite's number.</param>
    /// <param name="isSalvage">Whether to open it although what the last process has left is damaged.</param>
    public static DatabaseFile Open(string path, int? logPages = null, bool isSalvage = false)
    {
        path = Path.GetFullPath(path);
        OpenFiles.Claim(path);
        try
        {
            return Translate(path, () => OpenClaimed(path, logPages, isSalvage));
        }
        catch
        {
            OpenFiles.Release(path);
            throw;
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/> on the file and turns what SQLite says into what the owner can act on.
    /// </summary>
    public static T Translate<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (StorageException cause)
        {
            throw cause.Code switch
            {
                raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new DatabaseLockedException(path, cause),
                raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_ERROR =>
                    new DatabaseCorruptException(path, cause.Message, cause),
                _ => new DatabaseUnwritableException(path, cause.Message, cause),
            };
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new DatabaseUnwritableException(path, cause.Message, cause);
        }
    }

    private static DatabaseFile OpenClaimed(string path, int? logPages, bool isSalvage)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        FileHeader.Check(path);

        // SQLite removes its log when it closes; what is left tells of a process that could not close.
        var log = new FileInfo(path + DatabaseFile.LogSuffix);
        var wasUnclean = log.Exists && log.Length > 0;
        var connection = SqliteConnection.Open(path, create: false);
        try
        {
            Configure(connection);
            if (wasUnclean && !isSalvage)
            {
                WriteAheadLog.Check(log.FullName);
            }

            RemoveUnfinished(path);
            if (logPages is { } limit)
            {
                connection.Execute($"PRAGMA wal_autocheckpoint = {limit}");
            }

            return new DatabaseFile(path, connection) { WasUnclean = wasUnclean };
        }
        catch
        {
            connection.KeepLogOnClose();
            connection.Dispose();
            throw;
        }
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}{CreationSuffix}-{Path.GetRandomFileName()}";
        try
        {
            CreateWhole(unfinished);
            File.Move(unfinished, path);
        }
        catch (Exception problem) when (problem is IOException or StorageException && File.Exists(path))
        {
            // Another process was faster. Whether it still has the file is found out by opening it.
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static void CreateWhole(string path)
    {
        using var connection = SqliteConnection.Open(path, create: true);
        connection.Execute("PRAGMA page_size = 16384");
        connection.Execute($"PRAGMA application_id = {FileHeader.ApplicationId}");
        connection.Execute($"PRAGMA user_version = {FileHeader.FormatVersion}");
        connection.Execute(Schema);
    }

    // What a process left that ended while it made the file. Only who has the file itself may tidy up.
    private static void RemoveUnfinished(string path)
    {
        var pattern = $"{Path.GetFileName(path)}{CreationSuffix}*";
        foreach (var unfinished in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, pattern))
        {
            File.Delete(unfinished);
        }
    }

    private static void Configure(SqliteConnection connection)
    {
        // Of two processes that open the file at the same moment, the one that is not refused gets to wait for it.
        connection.Execute("PRAGMA busy_timeout = 250");
        connection.Execute("PRAGMA locking_mode = EXCLUSIVE");
        connection.Execute("PRAGMA trusted_schema = OFF");
        connection.Execute("PRAGMA cell_size_check = ON");
        if (connection.ReadText("PRAGMA journal_mode = WAL") != "wal")
        {
            throw new StorageException(raw.SQLITE_CANTOPEN, "its file system cannot hold a write-ahead log");
        }

        connection.Execute("PRAGMA synchronous = FULL");

        FormatUpgrade.Run(connection);

        // Takes the exclusive lock now rather than at the first write, and reads the root of every table.
        connection.Execute("BEGIN EXCLUSIVE");
        connection.Execute("SELECT * FROM collections, documents, sessions, log LIMIT 0");
        connection.Execute("COMMIT");
    }
}
