using SQLitePCL;

namespace HeritageCatalog.MongoEmbedded.LoadClient;

/// <summary>
/// Group commit and nothing else: rows wait in a list, one thread puts all that wait into SQLite in one transaction,
/// with the settings that the embedded database has.
/// </summary>
internal sealed class BareCommits : IDisposable
{
    private readonly object _gate = new();
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _insert;
    private readonly sqlite3_stmt _commit;
    private readonly Thread _writer;
    private List<(byte[] Body, TaskCompletionSource Done)> _waiting = [];
    private bool _isClosing;
    private long _commits;

    public BareCommits(string path)
    {
        Batteries_V2.Init();
        Check(raw.sqlite3_open(path, out _connection));
        Check(raw.sqlite3_exec(
            _connection,
            """
            PRAGMA page_size = 16384;
            PRAGMA locking_mode = EXCLUSIVE;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE rows(id INTEGER PRIMARY KEY, body BLOB NOT NULL);
            """));
        _begin = Prepare("BEGIN");
        _insert = Prepare("INSERT INTO rows(body) VALUES(?1)");
        _commit = Prepare("COMMIT");
        _writer = new Thread(WriteUntilClosed) { IsBackground = true };
        _writer.Start();
    }

    /// <summary>Flushes of the disk so far.</summary>
    public long Commits => Volatile.Read(ref _commits);

    /// <summary>Completes once the row is on disk.</summary>
    public Task InsertAsync(byte[] body)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((body, done));
            Monitor.Pulse(_gate);
        }

        return done.Task;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isClosing = true;
            Monitor.Pulse(_gate);
        }

        _writer.Join();
        foreach (var statement in new[] { _begin, _insert, _commit })
        {
            raw.sqlite3_finalize(statement);
        }

        raw.sqlite3_close_v2(_connection);
    }

    private static void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE))
        {
            throw new InvalidOperationException($"SQLite says {code}.");
        }
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_connection, sql, out var statement));
        return statement;
    }

    private void WriteUntilClosed()
    {
        while (TakeGroup() is { Count: > 0 } group)
        {
            Run(_begin);
            foreach (var (body, _) in group)
            {
                Check(raw.sqlite3_bind_blob(_insert, 1, body));
                Run(_insert);
            }

            Run(_commit);
            Volatile.Write(ref _commits, _commits + 1);
            group.ForEach(row => row.Done.SetResult());
        }
    }

    private List<(byte[] Body, TaskCompletionSource Done)> TakeGroup()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0 && !_isClosing)
            {
                Monitor.Wait(_gate);
            }

            var group = _waiting;
            _waiting = [];
            return group;
        }
    }

    private static void Run(sqlite3_stmt statement)
    {
        Check(raw.sqlite3_step(statement));
        raw.sqlite3_reset(statement);
    }
}
