using SQLitePCL;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>A prepared statement that is bound, run and reset many times.</summary>
internal sealed class SqliteStatement(SqliteConnection connection, sqlite3_stmt statement) : IDisposable
{
    public SqliteStatement Bind(int position, long value)
    {
        connection.Check(raw.sqlite3_bind_int64(statement, position, value));
        return this;
    }

    public SqliteStatement Bind(int position, ReadOnlySpan<byte> value)
    {
        connection.Check(raw.sqlite3_bind_blob(statement, position, value));
        return this;
    }

    /// <summary>Advances to the next row; false at the end.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(statement);
        connection.Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Runs a statement that answers no rows and makes it ready to be bound again.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public string GetText(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(statement, column);

    public void Dispose() => raw.sqlite3_finalize(statement);
}
