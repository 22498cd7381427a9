using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.MongoEmbedded.Storage;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>Checking, backing up, restoring and compacting database files.</summary>
public sealed class MaintenanceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_database_is_told_by_what_it_holds()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.File("a.db"), documents: 300);

        var report = await DatabaseMaintenance.CheckAsync(folder.File("a.db"), Cancellation);

        Assert.True(report.IsSound, string.Join("; ", report.Problems));
        Assert.Equal((1, 300, 1), (report.Collections, report.Documents, report.LogEntries));
    }

    [Fact]
    public async Task A_check_goes_on_behind_a_damaged_document_and_names_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.db");
        await FillAsync(path, documents: 300);
        await DamageAsync(path);

        var report = await DatabaseMaintenance.CheckAsync(path, Cancellation);

        Assert.Equal(299, report.Documents);
        Assert.Contains("not the ones that were written", report.Problems[0]);
    }

    [Fact]
    public async Task A_check_of_a_broken_page_says_so()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.db");
        await FillAsync(path, documents: 3_000);
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        bytes.AsSpan(8 * 16_384, 512).Clear();
        await File.WriteAllBytesAsync(path, bytes, Cancellation);

        var report = await DatabaseMaintenance.CheckAsync(path, Cancellation);

        Assert.False(report.IsSound);
    }

    [Fact]
    public async Task A_database_in_use_is_not_checked()
    {
        using var folder = new TemporaryFolder();
        await using var server = await OpenAsync(folder.File("a.db"));

        await Assert.ThrowsAsync<DatabaseLockedException>(
            () => DatabaseMaintenance.CheckAsync(folder.File("a.db"), Cancellation));
    }

    [Fact]
    public async Task A_backup_is_one_moment_of_a_database_that_goes_on()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.File("a.db"), documents: 2_000);
        await using var server = await OpenAsync(folder.File("a.db"));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WritePairsAsync(server, stop.Token), Cancellation);

        var report = await server.BackupAsync(folder.File("backup.db"), Cancellation);
        await stop.CancelAsync();
        var written = await writing;

        Assert.True(report.IsSound);
        await DatabaseMaintenance.RestoreAsync(folder.File("backup.db"), folder.File("b.db"), Cancellation);
        await using var restored = await OpenAsync(folder.File("b.db"));
        var (left, right) = (await CountAsync(restored, "left"), await CountAsync(restored, "right"));
        Assert.Equal(left, right);
        Assert.InRange(left, 0, written);
        Assert.Equal(2_000, await CountAsync(restored, "c"));
    }

    [Fact]
    public async Task A_restored_database_tells_the_changes_from_before_the_backup()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.File("a.db"), documents: 10);
        await using (var server = await OpenAsync(folder.File("a.db")))
        {
            await server.BackupAsync(folder.File("backup.db"), Cancellation);
        }

        await DatabaseMaintenance.RestoreAsync(folder.File("backup.db"), folder.File("b.db"), Cancellation);

        await using var restored = await OpenAsync(folder.File("b.db"));
        var stream = await SendAsync(
            restored,
            """
            {"aggregate":"c","pipeline":[{"$changeStream":{"startAtOperationTime":{"$timestamp":{"t":1,"i":1}}}}],
             "cursor":{},"$db":"test"}
            """);
        Assert.Equal(10, stream["cursor"].AsDocument["firstBatch"].AsArray.CountItems());
    }

    [Fact]
    public async Task Nothing_is_overwritten_by_a_backup_or_by_restoring_one()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.File("a.db"), documents: 1);
        await FillAsync(folder.File("b.db"), documents: 1);
        await using (var server = await OpenAsync(folder.File("a.db")))
        {
            await Assert.ThrowsAsync<DatabaseUnwritableException>(
                () => server.BackupAsync(folder.File("b.db"), Cancellation));
        }

        await Assert.ThrowsAsync<DatabaseUnwritableException>(
            () => DatabaseMaintenance.RestoreAsync(folder.File("a.db"), folder.File("b.db"), Cancellation));
    }

    [Fact]
    public async Task A_damaged_backup_is_not_restored()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.db");
        await FillAsync(path, documents: 300);
        await DamageAsync(path);

        await Assert.ThrowsAsync<DatabaseCorruptException>(
            () => DatabaseMaintenance.RestoreAsync(path, folder.File("b.db"), Cancellation));

        Assert.False(File.Exists(folder.File("b.db")));
    }

    [Fact]
    public async Task Compacting_gives_room_back_and_keeps_everything()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.db");
        await FillAsync(path, documents: 5_000);
        await using (var server = await EmbeddedServer.OpenAsync(
            new EmbeddedServerOptions { Path = path, MostLogBytes = 10_000 }, Cancellation))
        {
            await SendAsync(
                server, """{"delete":"c","deletes":[{"q":{"_id":{"$gte":10}},"limit":0}],"$db":"test"}""");
            await SendAsync(server, """{"insert":"c","documents":[{"_id":-1}],"$db":"test"}""");
        }

        var (before, after) = await DatabaseMaintenance.CompactAsync(path, Cancellation);

        Assert.True(after < before, $"{before} to {after} bytes");
        await using var compacted = await OpenAsync(path);
        Assert.Equal(11, await CountAsync(compacted, "c"));
    }

    [Fact]
    public async Task A_database_that_was_closed_is_opened_without_a_word()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.File("a.db"), documents: 7);

        await using var server = await OpenAsync(folder.File("a.db"));

        Assert.Equal(new OpeningReport(false, 1, 7, 1, 0), server.Opening);
    }

    [Fact]
    public async Task A_database_that_was_not_closed_is_verified_and_says_so()
    {
        using var folder = new TemporaryFolder();
        await using (var server = await OpenAsync(folder.File("a.db")))
        {
            await SendAsync(server, """{"insert":"c","documents":[{"_id":1}],"$db":"test"}""");
            File.Copy(folder.File("a.db"), folder.File("b.db"));
            File.Copy(folder.File("a.db-wal"), folder.File("b.db-wal"));
        }

        await using var copy = await OpenAsync(folder.File("b.db"));

        Assert.Equal(new OpeningReport(true, 1, 1, 1, 0), copy.Opening);
    }

    [Fact]
    public async Task A_database_without_a_log_of_changes_is_brought_up_to_date()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.db");
        await FillAsync(path, documents: 5);
        using (var file = SqliteConnection.Open(path, create: false))
        {
            file.Execute("DROP TABLE log; PRAGMA user_version = 1");
        }

        await using var server = await OpenAsync(path);

        Assert.Equal(5, await CountAsync(server, "c"));
        Assert.Equal(0, server.Opening.LogEntries);
        var past = await server.Connect().SendAsync(
            BsonDocument.ParseJson(
                """
                {"aggregate":"c","pipeline":[{"$changeStream":{"startAtOperationTime":{"$timestamp":{"t":9,"i":1}}}}],
                 "cursor":{},"$db":"test"}
                """),
            Cancellation);
        Assert.Equal("ChangeStreamHistoryLost", past["codeName"].AsString);
    }

    [Fact]
    public async Task Checksums_of_an_earlier_format_are_brought_up_to_date_except_where_they_do_not_hold()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("a.db");
        await FillAsync(path, documents: 5);
        using (var file = SqliteConnection.Open(path, create: false))
        {
            foreach (var table in (string[])["documents", "collections", "log"])
            {
                SignAsBefore(file, table);
            }

            file.Execute("UPDATE documents SET checksum = 1 WHERE id % 256 = 3; PRAGMA user_version = 3");
        }

        var report = await DatabaseMaintenance.CheckAsync(path, Cancellation);

        Assert.Equal(4, report.Documents);
        Assert.Contains("not the ones that were written", report.Problems[0]);
    }

    private static void SignAsBefore(SqliteConnection file, string table)
    {
        var checksums = new Dictionary<long, uint>();
        using (var rows = file.Prepare($"SELECT id, body FROM {table}"))
        {
            while (rows.Step())
            {
                checksums.Add(rows.GetInt64(0), Checksum.Of(rows.GetBytes(1)));
            }
        }

        foreach (var (id, checksum) in checksums)
        {
            file.Execute($"UPDATE {table} SET checksum = {checksum} WHERE id = {id}");
        }
    }

    private static async Task FillAsync(string path, int documents)
    {
        await using var server = await OpenAsync(path);
        var made = Enumerable.Range(0, documents).Select(
            id => (BsonDocument)new BsonBuilder { { "_id", id }, { "text", $"thing {id} of some length" } });
        await server.Connect().SendAsync(
            new BsonBuilder { { "insert", "c" }, { "documents", BsonArray.From(made) }, { "$db", "test" } },
            Cancellation);
    }

    // Pages that were split hold old copies, so every place where the text stands is changed.
    private static async Task DamageAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        for (var at = Find(bytes); at >= 0; at = Find(bytes))
        {
            "other"u8.CopyTo(bytes.AsSpan(at));
        }

        await File.WriteAllBytesAsync(path, bytes, Cancellation);
    }

    private static int Find(byte[] bytes) => bytes.AsSpan().IndexOf("thing 77 "u8);

    private static async Task<int> WritePairsAsync(EmbeddedServer server, CancellationToken stop)
    {
        var session = Guid.NewGuid();
        for (var number = 1; ; number++)
        {
            BsonDocument fields = new BsonBuilder
            {
                { "lsid", new BsonBuilder { { "id", BsonValue.From(session) } } },
                { "txnNumber", (long)number },
                { "autocommit", false },
            };
            await RunAsync(new BsonBuilder { Insert("left", number), fields, { "startTransaction", true } });
            await RunAsync(new BsonBuilder { Insert("right", number), fields });
            await RunAsync(new BsonBuilder { { "commitTransaction", 1 }, fields, { "$db", "admin" } });
            if (stop.IsCancellationRequested)
            {
                return number;
            }
        }

        async Task RunAsync(BsonDocument command) => await server.Connect().SendAsync(command, CancellationToken.None);
    }

    private static BsonDocument Insert(string collection, int id) => new BsonBuilder
    {
        { "insert", collection },
        { "documents", BsonArray.From([(BsonDocument)new BsonBuilder { { "_id", id } }]) },
        { "$db", "test" },
    };

    private static Task<EmbeddedServer> OpenAsync(string path) =>
        EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path });

    private static async Task<BsonDocument> SendAsync(EmbeddedServer server, string command)
    {
        var reply = await server.Connect().SendAsync(BsonDocument.ParseJson(command), Cancellation);
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
        return reply;
    }

    private static async Task<int> CountAsync(EmbeddedServer server, string collection) =>
        (await SendAsync(server, $$"""{"count":"{{collection}}","$db":"test"}"""))["n"].ToInt32();
}
