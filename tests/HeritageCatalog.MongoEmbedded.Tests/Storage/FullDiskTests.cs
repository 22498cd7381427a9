using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Tests.Disks;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

public sealed class FullDiskTests
{
    private static readonly string Big =
        """{"insert":"c","documents":[{"_id":"big","text":"BIG"}],"$db":"test"}"""
            .Replace("BIG", new string('x', 2_000_000));

    [Fact]
    public async Task A_write_that_does_not_fit_is_refused_and_never_seen()
    {
        using var folder = new TemporaryFolder();
        using var disk = DiskOf(folder);
        await using var server = await OpenAsync(folder);
        await RunAsync(server, """{"insert":"c","documents":[{"_id":"small"}],"$db":"test"}""");

        disk.FailFromNowOn();
        var refused = await RunAsync(server, Big);

        Assert.Equal((0.0, "OutOfDiskSpace"), (refused["ok"].ToDouble(), refused["codeName"].AsString));
        Assert.Equal(1, (await RunAsync(server, """{"count":"c","$db":"test"}"""))["n"].ToInt32());
    }

    [Fact]
    public async Task After_a_refused_write_nothing_is_written_until_the_database_is_opened_again()
    {
        using var folder = new TemporaryFolder();
        using (var disk = DiskOf(folder))
        {
            await using var full = await OpenAsync(folder);
            disk.FailFromNowOn();
            await RunAsync(full, Big);

            var next = await RunAsync(full, """{"insert":"c","documents":[{"_id":"next"}],"$db":"test"}""");

            Assert.Equal(0, next["ok"].ToDouble());
        }

        await using var server = await OpenAsync(folder);
        Assert.Equal(1, (await RunAsync(server, Big))["ok"].ToDouble());
        Assert.Equal(1, (await RunAsync(server, """{"count":"c","$db":"test"}"""))["n"].ToInt32());
    }

    [Fact]
    public async Task A_backup_that_does_not_fit_is_refused_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using var others = new TemporaryFolder();
        await using var server = await OpenAsync(folder);
        await RunAsync(server, Big);
        using var disk = DiskOf(others);
        disk.FailFromNowOn(spared: 60);

        var refusal = await Assert.ThrowsAsync<DatabaseUnwritableException>(
            () => server.BackupAsync(others.File("backup.db"), TestContext.Current.CancellationToken));

        Assert.Contains($"{others.File("backup.db")} cannot be written: database or disk is full.", refusal.Message);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(others.File("backup.db"))!));
    }

    private static FailingDisk DiskOf(TemporaryFolder folder) =>
        new(Path.GetDirectoryName(folder.File("a.db"))!, 0, DiskFailure.Fills);

    private static Task<EmbeddedServer> OpenAsync(TemporaryFolder folder) =>
        EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = folder.File("a.db") });

    private static async Task<BsonDocument> RunAsync(EmbeddedServer server, string command) =>
        await server.Connect().SendAsync(BsonDocument.ParseJson(command), TestContext.Current.CancellationToken);
}
