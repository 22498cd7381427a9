using SQLitePCL;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>Brings a file of an earlier format up to date, in one transaction.</summary>
internal static class FormatUpgrade
{
    /// <summary>Format 1 had no log of changes.</summary>
    private const string FormatWithoutLog = "1";

    private const string CreateLog =
        "CREATE TABLE log(id INTEGER PRIMARY KEY, body BLOB NOT NULL, checksum INTEGER NOT NULL)";

    public static void Run(SqliteConnection connection)
    {
        var version = connection.ReadText("PRAGMA user_version");
        if (version == $"{FileHeader.FormatVersion}")
        {
            return;
        }

        if (version == FormatWithoutLog
            && connection.ReadText("SELECT name FROM sqlite_master WHERE name = 'log'") != "")
        {
            throw new StorageException(
                raw.SQLITE_CORRUPT, "it has a log of changes, which the format that it says it has did not have");
        }

        connection.Execute("BEGIN EXCLUSIVE");
        if (version == FormatWithoutLog)
        {
            connection.Execute(CreateLog);
        }

        Sign(connection, Table.Collections, "collections", "id");
        Sign(connection, Table.Documents, "documents", "id");
        Sign(connection, Table.Sessions, "sessions", "session");
        Sign(connection, Table.Log, "log", "id");
        connection.Execute($"PRAGMA user_version = {FileHeader.FormatVersion}");
        connection.Execute("COMMIT");
    }

    // Up to format 3 a checksum was that of the body alone. A row whose checksum does not hold keeps it.
    private static void Sign(SqliteConnection connection, Table table, string name, string key)
    {
        var checksums = new List<(long Row, uint Checksum)>();
        using (var reading = connection.Prepare($"SELECT rowid, {key}, body, checksum FROM {name}"))
        {
            while (reading.Step())
            {
                var number = table == Table.Sessions ? Checksum.KeyOf(reading.GetBytes(1)) : reading.GetInt64(1);
                var body = reading.GetBytes(2);
                if (Checksum.Of(body) == reading.GetInt64(3))
                {
                    checksums.Add((reading.GetInt64(0), Checksum.Of(table, number, body)));
                }
            }
        }

        using var signing = connection.Prepare($"UPDATE {name} SET checksum = ?2 WHERE rowid = ?1");
        foreach (var (row, checksum) in checksums)
        {
            signing.Bind(1, row).Bind(2, checksum).Run();
        }
    }
}
