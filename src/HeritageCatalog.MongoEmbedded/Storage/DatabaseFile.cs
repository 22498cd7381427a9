using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// The durable side of the engine: one SQLite file, one exclusive connection, a fixed set of statements. Used by one
/// thread at a time. Opened by <see cref="DatabaseFileOpener"/>.
/// </summary>
internal sealed class DatabaseFile : IDisposable
{
    /// <summary>What the name of the write-ahead log has behind that of the file.</summary>
    public const string LogSuffix = "-wal";

    private readonly SqliteConnection _connection;
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _putDocument;
    private readonly SqliteStatement _deleteDocument;
    private readonly SqliteStatement _putCollection;
    private readonly SqliteStatement _deleteCollection;
    private readonly SqliteStatement _deleteDocuments;
    private readonly SqliteStatement _putSession;
    private readonly SqliteStatement _deleteSession;
    private readonly SqliteStatement _putLog;
    private readonly SqliteStatement _trimLog;
    private readonly string _path;

    public DatabaseFile(string path, SqliteConnection connection)
    {
        _path = path;
        _connection = connection;
        _begin = connection.Prepare("BEGIN IMMEDIATE");
        _commit = connection.Prepare("COMMIT");
        _putDocument = connection.Prepare("INSERT OR REPLACE INTO documents(id, body, checksum) VALUES(?1, ?2, ?3)");
        _deleteDocument = connection.Prepare("DELETE FROM documents WHERE id = ?1");
        _putCollection = connection.Prepare(
            "INSERT OR REPLACE INTO collections(id, body, checksum) VALUES(?1, ?2, ?3)");
        _deleteCollection = connection.Prepare("DELETE FROM collections WHERE id = ?1");
        _deleteDocuments = connection.Prepare("DELETE FROM documents WHERE id BETWEEN ?1 AND ?2");
        _putSession = connection.Prepare(
            "INSERT INTO sessions(session, body, checksum) VALUES(?1, ?2, ?3) "
            + "ON CONFLICT(session) DO UPDATE SET body = excluded.body, checksum = excluded.checksum");
        _deleteSession = connection.Prepare("DELETE FROM sessions WHERE session = ?1");
        _putLog = connection.Prepare("INSERT OR REPLACE INTO log(id, body, checksum) VALUES(?1, ?2, ?3)");
        _trimLog = connection.Prepare("DELETE FROM log WHERE id <= ?1");
    }

    /// <summary>The file was not closed by who had it last.</summary>
    public bool WasUnclean { get; init; }

    /// <summary>All collections in order of creation: row number and description.</summary>
    /// <param name="onDamage">Is told of rows that are not what was written; without it they are an error.</param>
    public IEnumerable<StoredRow> ReadCollections(Action<string>? onDamage = null) =>
        Read(Table.Collections, "SELECT id, body, checksum FROM collections ORDER BY id", onDamage);

    /// <summary>All documents, collection by collection, each in order of insertion.</summary>
    /// <param name="onDamage">As in <see cref="ReadCollections"/>.</param>
    public IEnumerable<StoredRow> ReadDocuments(Action<string>? onDamage = null) =>
        Read(Table.Documents, "SELECT id, body, checksum FROM documents ORDER BY id", onDamage);

    /// <summary>The same, the last one first: another way to what stands behind a broken page.</summary>
    /// <param name="onDamage">As in <see cref="ReadCollections"/>.</param>
    public IEnumerable<StoredRow> ReadDocumentsBackward(Action<string> onDamage) =>
        Read(Table.Documents, "SELECT id, body, checksum FROM documents ORDER BY id DESC", onDamage);

    /// <summary>All remembered replies of retryable writes.</summary>
    /// <param name="onDamage">As in <see cref="ReadCollections"/>.</param>
    public IEnumerable<StoredRow> ReadSessions(Action<string>? onDamage = null) =>
        Read(Table.Sessions, "SELECT session, body, checksum FROM sessions ORDER BY rowid", onDamage);

    /// <summary>The log of changes, the oldest entries first; a row holds one or more.</summary>
    /// <param name="onDamage">As in <see cref="ReadCollections"/>.</param>
    public IEnumerable<StoredRow> ReadLog(Action<string>? onDamage = null) =>
        Read(Table.Log, "SELECT id, body, checksum FROM log ORDER BY id", onDamage);

    /// <summary>Lets SQLite look at every page; answers what it finds wrong.</summary>
    public IReadOnlyList<string> CheckPages(int most)
    {
        var found = _connection.ReadTexts($"PRAGMA integrity_check({most})");
        return found is ["ok"] ? [] : found;
    }

    /// <summary>Writes the file anew without the room of what was deleted.</summary>
    public bool Compact()
    {
        _connection.Execute("VACUUM");
        return Settle();
    }

    /// <summary>
    /// Moves everything from the write-ahead log into the file, which is then whole without it. Closing does so too,
    /// but says nothing when it fails.
    /// </summary>
    public bool Settle()
    {
        _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return true;
    }

    /// <summary>Leaves file and log as they are when it is closed.</summary>
    public void KeepLogOnClose() => _connection.KeepLogOnClose();

    /// <summary>What durability rests on, as SQLite tells it.</summary>
    public (string Journal, string Synchronous, string Locking, string PageSize) ReadSettings() => (
        _connection.ReadText("PRAGMA journal_mode"),
        _connection.ReadText("PRAGMA synchronous"),
        _connection.ReadText("PRAGMA locking_mode"),
        _connection.ReadText("PRAGMA page_size"));

    /// <summary>
    /// Writes every batch in one transaction. When this returns they are on disk; when it throws, none is.
    /// </summary>
    public void Commit(IReadOnlyList<WriteBatch> batches)
    {
        _begin.Run();
        try
        {
            foreach (var batch in batches)
            {
                var changes = batch.Changes;
                for (var at = 0; at < changes.Count; at++)
                {
                    Apply(changes[at]);
                }

                if (batch.Reply is { } reply)
                {
                    Put(reply);
                }
            }

            PutLog(batches);
            _commit.Run();
        }
        catch (StorageException)
        {
            RollBack();
            throw;
        }
    }

    public void Dispose()
    {
        SqliteStatement[] statements =
        [
            _begin, _commit, _putDocument, _deleteDocument, _putCollection, _deleteCollection, _deleteDocuments,
            _putSession, _deleteSession, _putLog, _trimLog,
        ];
        foreach (var statement in statements)
        {
            statement.Dispose();
        }

        _connection.Dispose();
        OpenFiles.Release(_path);
    }

    private IEnumerable<StoredRow> Read(Table table, string sql, Action<string>? onDamage)
    {
        using var statement = _connection.Prepare(sql);
        while (statement.Step())
        {
            var id = table == Table.Sessions ? Checksum.KeyOf(statement.GetBytes(0)) : statement.GetInt64(0);
            var body = statement.GetBytes(1).ToArray();
            if (body.Length == 0 || Checksum.Of(table, id, body) != statement.GetInt64(2))
            {
                var damage = $"the bytes of record {id} are not the ones that were written";
                _ = onDamage ?? throw new StorageException(SQLitePCL.raw.SQLITE_CORRUPT, damage);
                onDamage(damage);
                continue;
            }

            yield return new StoredRow(id, body);
        }
    }

    private void Apply(in Change change)
    {
        switch (change.Kind)
        {
            case ChangeKind.PutDocument:
                Put(Table.Documents, _putDocument.Bind(1, change.Id), change.Id, change.Body);
                break;
            case ChangeKind.DeleteDocument:
                _deleteDocument.Bind(1, change.Id).Run();
                break;
            case ChangeKind.PutCollection:
                Put(Table.Collections, _putCollection.Bind(1, change.Id), change.Id, change.Body);
                break;
            case ChangeKind.DropCollection:
                _deleteCollection.Bind(1, change.Id).Run();
                var first = new RecordAddress(change.Id, 0).Value;
                _deleteDocuments.Bind(1, first).Bind(2, first | RecordAddress.MaxRecord).Run();
                break;
            case ChangeKind.PutSession:
                var session = Checksum.KeyOf(change.SessionId);
                Put(Table.Sessions, _putSession.Bind(1, change.SessionId), session, change.Body);
                break;
            case ChangeKind.DropSession:
                _deleteSession.Bind(1, change.SessionId).Run();
                break;
            default:
                _trimLog.Bind(1, change.Id).Run();
                break;
        }
    }

    private void Put(SessionReply reply)
    {
        Span<byte> session = stackalloc byte[Checksum.SessionSize];
        reply.Session.TryWriteBytes(session);
        using var body = BsonWriter.Rent();
        reply.Describe(body);
        Put(Table.Sessions, _putSession.Bind(1, session), Checksum.KeyOf(session), body.WrittenSpan);
    }

    /// <summary>Writes the entries of all batches as one row, under the number of the last.</summary>
    private void PutLog(IReadOnlyList<WriteBatch> batches)
    {
        var entries = batches.Where(batch => batch.LogEntry is not null).Select(batch => batch.LogEntry!).ToList();
        if (entries.Count > 0)
        {
            var last = entries[^1].Sequence;
            Put(Table.Log, _putLog.Bind(1, last), last, LogEntryCodec.EncodeAll(entries));
        }
    }

    private static void Put(Table table, SqliteStatement statement, long key, ReadOnlySpan<byte> body) =>
        statement.Bind(2, body).Bind(3, Checksum.Of(table, key, body)).Run();

    private void RollBack()
    {
        try
        {
            _connection.Execute("ROLLBACK");
        }
        catch (StorageException)
        {
            // Some failures (a full disk) have rolled back already; the first failure is the one to report.
        }
    }
}
