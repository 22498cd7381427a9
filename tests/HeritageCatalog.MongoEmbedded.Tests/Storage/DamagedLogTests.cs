using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

/// <summary>The write-ahead log that a crash has left, damaged afterwards.</summary>
public sealed class DamagedLogTests
{
    private const int Writes = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_log_that_is_whole_is_read_to_its_end()
    {
        using var folder = new TemporaryFolder();
        var path = await CrashAsync(folder);

        Assert.Equal(Writes, await CountAsync(path));
    }

    [Fact]
    public async Task Damage_that_would_lose_writes_is_told_and_nothing_is_changed()
    {
        using var folder = new TemporaryFolder();
        var path = await CrashAsync(folder);
        var log = await File.ReadAllBytesAsync(path + "-wal", Token);
        log[log.Length / 2] ^= 4;
        await File.WriteAllBytesAsync(path + "-wal", log, Token);
        var file = await File.ReadAllBytesAsync(path, Token);

        var refusal = await Assert.ThrowsAsync<DatabaseCorruptException>(() => CountAsync(path));

        Assert.Contains("write-ahead log", refusal.Message);
        Assert.Equal(log, await File.ReadAllBytesAsync(path + "-wal", Token));
        Assert.Equal(file, await File.ReadAllBytesAsync(path, Token));
    }

    [Fact]
    public async Task Wherever_a_log_is_cut_there_is_what_was_written_up_to_there()
    {
        using var folder = new TemporaryFolder();
        var path = await CrashAsync(folder);
        var log = await File.ReadAllBytesAsync(path + "-wal", Token);
        var file = await File.ReadAllBytesAsync(path, Token);
        var counts = new List<int>();
        for (var length = log.Length; length > 0; length -= log.Length / 9)
        {
            await File.WriteAllBytesAsync(path, file, Token);
            await File.WriteAllBytesAsync(path + "-wal", log[..length], Token);
            counts.Add(await CountAsync(path));
        }

        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal((Writes, 0), (counts[0], counts[^1]));
    }

    [Fact]
    public async Task Once_it_is_opened_again_a_log_begins_anew()
    {
        using var folder = new TemporaryFolder();
        var path = await CrashAsync(folder);

        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path }, Token);

        Assert.Equal(0, new FileInfo(path + "-wal").Length);
    }

    /// <summary>Copies the files of a database while it is open, as a crash would leave them.</summary>
    private static async Task<string> CrashAsync(TemporaryFolder folder)
    {
        await using var server = await EmbeddedServer.OpenAsync(
            new EmbeddedServerOptions { Path = folder.File("a.db") }, Token);
        for (var number = 0; number < Writes; number++)
        {
            await server.Connect().SendAsync(
                BsonDocument.ParseJson($$"""{"insert":"c","documents":[{"_id":{{number}}}],"$db":"test"}"""), Token);
        }

        File.Copy(folder.File("a.db"), folder.File("b.db"));
        File.Copy(folder.File("a.db-wal"), folder.File("b.db-wal"));
        return folder.File("b.db");
    }

    private static async Task<int> CountAsync(string path)
    {
        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path }, Token);
        var reply = await server.Connect().SendAsync(
            BsonDocument.ParseJson("""{"count":"c","$db":"test"}"""), Token);
        return reply["n"].ToInt32();
    }
}
