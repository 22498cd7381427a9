using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Folders;

namespace HeritageCatalog.Server.Tests.Processes;

/// <summary><c>heritage blobs</c>, as somebody types it beside a running server or a stopped one.</summary>
public sealed class BlobsCommandTests : IDisposable
{
    private static readonly BlobName Orphan = BlobName.Parse("incoming/a/1");

    private readonly TemporaryFolder _folder = new();

    private string Data => _folder.File("data");

    private string Blobs => Path.Combine(Data, "blobs");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verifying_tells_that_all_is_sound()
    {
        await MakeAsync();

        using var verify = HeritageProcess.Start("blobs", "verify", "--data", Data);

        Assert.Equal(0, await verify.ExitCodeAsync());
        await verify.SaysAsync("All 1 blobs are sound");
    }

    [Fact]
    public async Task Verifying_names_a_damaged_file_and_fails()
    {
        await MakeAsync();
        await File.WriteAllTextAsync(
            Path.Combine(Blobs, "incoming+", "a+", "1"), "cut", TestContext.Current.CancellationToken);

        using var verify = HeritageProcess.Start("blobs", "verify", "--data", Data);

        Assert.Equal(1, await verify.ExitCodeAsync());
        await verify.SaysAsync("incoming/a/1: ");
    }

    [Fact]
    public async Task Collecting_only_notes_what_nothing_has_referred_to_for_less_than_a_week()
    {
        await MakeAsync();

        using var collect = HeritageProcess.Start("blobs", "gc", "--delete", "--data", Data);

        Assert.Equal(0, await collect.ExitCodeAsync());
        await collect.SaysAsync("Of 1 blobs, 0 with 0.0 MB have been deleted");
        await collect.SaysAsync("1 more are unreferred");
        Assert.NotNull(await OpenBlobs().FindAsync(Orphan, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Beside_a_running_server_it_is_the_server_that_collects()
    {
        using var server = HeritageProcess.Start("serve", "--port", "0", "--no-seed", "--data", Data);
        await server.ReadyAsync();
        await PutOrphanAsync();
        await NoteAsync(since: TimeProvider.System.GetUtcNow().AddDays(-8));

        using var dry = HeritageProcess.Start("blobs", "gc", "--data", Data);
        Assert.Equal(0, await dry.ExitCodeAsync());
        await dry.SaysAsync("incoming/a/1  10 bytes");
        await dry.SaysAsync("Of 1 blobs, 1 with 0.0 MB would be deleted");
        Assert.NotNull(await OpenBlobs().FindAsync(Orphan, TestContext.Current.CancellationToken));

        using var collect = HeritageProcess.Start("blobs", "gc", "--delete", "--data", Data);
        Assert.Equal(0, await collect.ExitCodeAsync());
        await collect.SaysAsync("Of 1 blobs, 1 with 0.0 MB have been deleted");
        Assert.Null(await OpenBlobs().FindAsync(Orphan, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_refused_with_what_to_do()
    {
        using var verify = HeritageProcess.StartWith(
            new Dictionary<string, string> { ["HERITAGE_BLOBS"] = "AccountName=a;AccountKey" },
            "blobs", "verify", "--data", Data);

        Assert.Equal(1, await verify.ExitCodeAsync());
        Assert.Contains("no connection string of Azure Blob Storage", verify.Errors);
    }

    private async Task MakeAsync()
    {
        using var seed = HeritageProcess.Start("seed", "--data", Data);
        Assert.Equal(0, await seed.ExitCodeAsync());
        await PutOrphanAsync();
    }

    private Task<BlobProperties> PutOrphanAsync() => OpenBlobs().PutAsync(
        Orphan, new MemoryStream(new byte[10]), cancellation: TestContext.Current.CancellationToken);

    // As the first run of gc would have noted it then.
    private async Task NoteAsync(DateTimeOffset since)
    {
        var orphan = await OpenBlobs().GetAsync(Orphan, TestContext.Current.CancellationToken);
        var line = $"{orphan.Name}\t{since.ToUnixTimeSeconds()}\t{orphan.ETag}\n";
        await OpenBlobs().PutAsync(
            BlobName.Parse("maintenance/unreferred"),
            new MemoryStream(System.Text.Encoding.ASCII.GetBytes(line)),
            cancellation: TestContext.Current.CancellationToken);
    }

    private FolderBlobStore OpenBlobs() => FolderBlobStore.Open(new FolderBlobOptions { Path = Blobs });
}
