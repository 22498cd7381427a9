using SQLitePCL;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// One SQLite handle with constant statements; every refusal becomes a <see cref="StorageException"/>.
/// </summary>
internal sealed class SqliteConnection : IDisposable
{
    private const int PrimaryCodeMask = 0xFF;
    private const int NoCheckpointOnClose = 1006;

    private readonly sqlite3 _handle;

    static SqliteConnection() => Batteries_V2.Init();

    private SqliteConnection(sqlite3 handle) => _handle = handle;

    public static SqliteConnection Open(string path, bool create)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            var message = raw.sqlite3_errstr(code).utf8_to_string();
            raw.sqlite3_close_v2(handle);
            throw new StorageException(code & PrimaryCodeMask, message);
        }

        return new SqliteConnection(handle);
    }

    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_handle, sql, out var statement));
        return new SqliteStatement(this, statement);
    }

    /// <summary>The first column of the first row as text.</summary>
    public string ReadText(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.GetText(0) : "";
    }

    /// <summary>The first column of all rows as text.</summary>
    public IReadOnlyList<string> ReadTexts(string sql)
    {
        using var statement = Prepare(sql);
        var texts = new List<string>();
        while (statement.Step())
        {
            texts.Add(statement.GetText(0));
        }

        return texts;
    }

    /// <summary>
    /// Leaves the write-ahead log alone on close, so that a damaged file stays exactly as it was found.
    /// </summary>
    public void KeepLogOnClose() => raw.sqlite3_db_config(_handle, NoCheckpointOnClose, 1, out _);

    public void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw new StorageException(code & PrimaryCodeMask, raw.sqlite3_errmsg(_handle).utf8_to_string());
        }
    }

    public void Dispose() => raw.sqlite3_close_v2(_handle);
}
