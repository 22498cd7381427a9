using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>Files that are brought to this machine, and what stays of those that could not be.</summary>
public sealed class LocalCopiesTests : IDisposable
{
    private static readonly BlobName Name = BlobName.Parse("renditions/aa/full.jpg");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private bool _isDiskFull;
    private Task _reading = Task.CompletedTask;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_brought_is_there_until_the_last_reader_has_gone()
    {
        using var copies = await MakeAsync();

        using var first = await copies.FindAsync(Name, Cancel);
        using var second = await copies.FindAsync(Name, Cancel);

        Assert.Equal(first!.Path, second!.Path);
        Assert.Equal(100_000, new FileInfo(first.Path).Length);
    }

    [Fact]
    public async Task Of_a_copy_that_fails_halfway_nothing_stays()
    {
        using var copies = await MakeAsync();
        _isDiskFull = true;

        await Assert.ThrowsAsync<IOException>(() => copies.FindAsync(Name, Cancel));

        Assert.Empty(Directory.GetFiles(copies.Folder));
    }

    [Fact]
    public async Task After_a_copy_that_failed_the_next_one_is_tried_even_if_nobody_saw_the_failure()
    {
        using var copies = await MakeAsync();
        var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (_isDiskFull, _reading) = (true, reading.Task);
        using var leaving = new CancellationTokenSource();
        var asked = copies.FindAsync(Name, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        reading.SetResult();
        await NothingIsBroughtAsync(copies);

        _isDiskFull = false;
        using var copy = await copies.FindAsync(Name, Cancel);

        Assert.NotNull(copy);
    }

    private async Task<LocalCopies> MakeAsync()
    {
        var folder = FolderBlobStore.Open(new FolderBlobOptions { Path = _folder.File("blobs") });
        await folder.PutAsync(Name, new MemoryStream(new byte[100_000]), cancellation: Cancel);
        return new LocalCopies(new(() => new ReadHookBlobStore(folder, ReadAsync)));
    }

    private async Task<BlobContent?> ReadAsync(BlobName name, BlobContent? content)
    {
        await _reading;
        return _isDiskFull
            ? new BlobContent(content!.Properties, content.Offset, content.Length, new HalfStream(content.Stream))
            : content;
    }

    private static async Task NothingIsBroughtAsync(LocalCopies copies)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (copies.Kept > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, "It is said to be brought still.");
            await Task.Delay(20, Cancel);
        }
    }

    /// <summary>Gives half of a stream, as if there were no room for the rest.</summary>
    private sealed class HalfStream(Stream inner) : MemoryStream
    {
        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            await destination.WriteAsync(new byte[50_000], cancellationToken);
            await destination.FlushAsync(cancellationToken);
            throw new IOException("No space left on device");
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
