using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Blobs.Maintenance;
using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Folders;

public sealed class FolderBlobStoreTests : IDisposable
{
    private static readonly BlobName Name = BlobName.Parse("originals/3f/picture.jpg");

    private readonly TemporaryFolder _folder = new();
    private readonly ManualTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FileOfName => _folder.File("originals+", "3f+", "picture.jpg");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_begins_with_the_content()
    {
        await PutAsync(Open(), Bytes.Of(1000));

        Assert.Equal(Bytes.Of(1000), (await File.ReadAllBytesAsync(FileOfName, Cancellation))[..1000]);
    }

    [Fact]
    public async Task What_was_put_is_there_when_the_folder_is_opened_again()
    {
        var put = await PutAsync(Open(), Bytes.Of(1000));

        Assert.Equal(put, await Open().FindAsync(Name, Cancellation));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(999)]
    [InlineData(1049)]
    public async Task A_file_that_was_cut_off_is_refused(int length)
    {
        var store = Open();
        await PutAsync(store, Bytes.Of(1000));
        await File.WriteAllBytesAsync(
            FileOfName, (await File.ReadAllBytesAsync(FileOfName, Cancellation))[..length], Cancellation);

        var refused = await Assert.ThrowsAsync<BlobStoreException>(() => store.FindAsync(Name, Cancellation));

        Assert.Equal(BlobStoreProblem.Damaged, refused.Problem);
    }

    [Fact]
    public async Task Verification_finds_a_file_that_was_cut_off()
    {
        var store = Open();
        await PutAsync(store, Bytes.Of(1000));
        await File.WriteAllBytesAsync(
            FileOfName, (await File.ReadAllBytesAsync(FileOfName, Cancellation))[..500], Cancellation);

        var report = await store.VerifyAsync(cancellation: Cancellation);

        var damage = Assert.Single(report.Damages);
        Assert.Equal((Name, BlobDamageKind.NotWhole), (damage.Name, damage.Kind));
    }

    [Fact]
    public async Task Verification_finds_a_single_bit()
    {
        var store = Open();
        await PutAsync(store, Bytes.Of(1000));
        var bytes = await File.ReadAllBytesAsync(FileOfName, Cancellation);
        bytes[500] ^= 4;
        await File.WriteAllBytesAsync(FileOfName, bytes, Cancellation);

        var report = await store.VerifyAsync(cancellation: Cancellation);

        var damage = Assert.Single(report.Damages);
        Assert.Equal((Name, BlobDamageKind.OtherBytes), (damage.Name, damage.Kind));
    }

    [Fact]
    public async Task Files_of_others_are_not_blobs()
    {
        var store = Open();
        await PutAsync(store, Bytes.Of(10));
        await File.WriteAllTextAsync(_folder.File("READ ME.txt"), "hello", Cancellation);
        Directory.CreateDirectory(_folder.File("lost+found"));
        await File.WriteAllTextAsync(_folder.File("lost+found", "inode"), "hello", Cancellation);

        var page = await store.ListAsync(cancellation: Cancellation);

        Assert.Equal([Name], page.Blobs.Select(blob => blob.Name));
    }

    [Fact]
    public async Task Blocks_that_nobody_adds_to_are_removed_after_a_while()
    {
        var store = Open();
        await store.StageBlockAsync(Name, 0, new MemoryStream(Bytes.Of(10)), Cancellation);
        _time.Advance(TimeSpan.FromHours(23));
        await store.StageBlockAsync(BlobName.Parse("other"), 0, new MemoryStream(Bytes.Of(10)), Cancellation);
        _time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(1, await store.RemoveAbandonedAsync(TimeSpan.FromDays(1), Cancellation));

        Assert.Empty(await store.ListBlocksAsync(Name, Cancellation));
        Assert.Single(await store.ListBlocksAsync(BlobName.Parse("other"), Cancellation));
    }

    [Fact]
    public async Task Remains_of_a_process_that_was_killed_are_removed_after_a_while()
    {
        var store = Open();
        var remains = _folder.File(".passing", "remains");
        await File.WriteAllTextAsync(remains, "half", Cancellation);
        File.SetLastWriteTimeUtc(remains, _time.GetUtcNow().UtcDateTime);
        _time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await store.RemoveAbandonedAsync(TimeSpan.FromDays(1), Cancellation));

        Assert.False(File.Exists(remains));
    }

    [Fact]
    public async Task A_full_disk_is_told_as_such_and_leaves_what_was_there()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no /dev/full on this system");
        await PutAsync(Open(), Bytes.Of(10));
        var full = Open(static _ => File.OpenHandle("/dev/full", FileMode.Open, FileAccess.Write));

        var refused = await Assert.ThrowsAsync<BlobStoreException>(() => PutAsync(full, Bytes.Of(300_000)));

        Assert.Equal(BlobStoreProblem.Full, refused.Problem);
        Assert.Equal(Bytes.Of(10), await Bytes.ReadAsync(await full.FindContentAsync(Name, null, Cancellation)));
        Assert.Empty(_folder.Files(".passing"));
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_refused_when_it_is_opened()
    {
        Assert.SkipUnless(Directory.Exists("/sys"), "there is no folder here that even root cannot write to");

        var refused = Assert.Throws<BlobStoreException>(
            () => FolderBlobStore.Open(new FolderBlobOptions { Path = "/sys/blobs" }));

        Assert.Equal(BlobStoreProblem.NotPermitted, refused.Problem);
    }

    [Fact]
    public async Task A_store_whose_folder_has_gone_is_not_healthy()
    {
        var store = Open();
        await store.CheckAsync(Cancellation);
        Directory.Delete(_folder.File(".passing"), recursive: true);

        await Assert.ThrowsAsync<BlobStoreException>(() => store.CheckAsync(Cancellation));
    }

    [Fact]
    public async Task An_open_blob_is_read_to_its_end_although_it_is_deleted_meanwhile()
    {
        var store = Open();
        await PutAsync(store, Bytes.Of(1_000_000));
        var content = await store.FindContentAsync(Name, null, Cancellation);

        await store.DeleteAsync(Name, null, Cancellation);

        Assert.Equal(Bytes.Of(1_000_000), await Bytes.ReadAsync(content));
    }

    [Fact]
    public async Task An_open_range_can_be_sought_in()
    {
        var store = Open();
        await PutAsync(store, Bytes.Of(1000));
        await using var content = await store.GetContentAsync(
            Name, new BlobRead { Range = BlobRange.From(100, 200) }, Cancellation);
        content.Stream.Seek(-10, SeekOrigin.End);
        var end = new byte[20];

        var read = await content.Stream.ReadAtLeastAsync(end, 20, throwOnEndOfStream: false, Cancellation);

        Assert.Equal(Bytes.Of(1000)[290..300], end[..read]);
    }

    private FolderBlobStore Open(Func<string, Microsoft.Win32.SafeHandles.SafeFileHandle>? createFile = null) =>
        FolderBlobStore.Open(new FolderBlobOptions { Path = _folder.Path, Time = _time, CreateFile = createFile });

    private static Task<BlobProperties> PutAsync(FolderBlobStore store, byte[] bytes) =>
        store.PutAsync(Name, new MemoryStream(bytes), cancellation: Cancellation);
}
