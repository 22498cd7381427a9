using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>A store that fails once, before or after its n-th operation has taken place.</summary>
internal sealed class FailingBlobStore(IBlobStore inner) : IBlobStore
{
    private int _operations;
    private int _failing = -1;
    private bool _isDoneFirst;

    public int Operations => Volatile.Read(ref _operations);

    /// <summary>Has the n-th operation from now on fail.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="isDoneFirst">Whether it takes place all the same, and only its answer is lost.</param>
    public void FailAt(int number, bool isDoneFirst)
    {
        _isDoneFirst = isDoneFirst;
        Volatile.Write(ref _operations, 0);
        Volatile.Write(ref _failing, number);
    }

    public Task<BlobProperties> PutAsync(
        BlobName name, Stream content, BlobWrite? write = null, CancellationToken cancellation = default) =>
        RunAsync(() => inner.PutAsync(name, content, write, cancellation));

    public Task<BlobProperties?> FindAsync(BlobName name, CancellationToken cancellation = default) =>
        RunAsync(() => inner.FindAsync(name, cancellation));

    public Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead? read = null, CancellationToken cancellation = default) =>
        RunAsync(() => inner.FindContentAsync(name, read, cancellation));

    public Task<BlobPage> ListAsync(
        string prefix = "", string? continuation = null, int most = 1000, CancellationToken cancellation = default) =>
        inner.ListAsync(prefix, continuation, most, cancellation);

    public Task<bool> DeleteAsync(BlobName name, string? ifMatch = null, CancellationToken cancellation = default) =>
        RunAsync(() => inner.DeleteAsync(name, ifMatch, cancellation));

    public Task<BlobProperties> CopyAsync(
        BlobName from, BlobName to, BlobCopy? copy = null, CancellationToken cancellation = default) =>
        RunAsync(() => inner.CopyAsync(from, to, copy, cancellation));

    public Task<BlobProperties> TouchAsync(BlobName name, CancellationToken cancellation = default) =>
        RunAsync(() => inner.TouchAsync(name, cancellation));

    public Task<BlobUpload> CreateUploadAsync(
        BlobName name, BlobUploadRequest request, CancellationToken cancellation = default) =>
        inner.CreateUploadAsync(name, request, cancellation);

    public Task<BlobLink> CreateReadLinkAsync(
        BlobName name, TimeSpan life, CancellationToken cancellation = default) =>
        inner.CreateReadLinkAsync(name, life, cancellation);

    public Task StageBlockAsync(BlobName name, int block, Stream content, CancellationToken cancellation = default) =>
        inner.StageBlockAsync(name, block, content, cancellation);

    public Task<IReadOnlyList<BlobBlock>> ListBlocksAsync(BlobName name, CancellationToken cancellation = default) =>
        inner.ListBlocksAsync(name, cancellation);

    public Task<BlobProperties> CompleteUploadAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation = default) =>
        RunAsync(() => inner.CompleteUploadAsync(name, completion, cancellation));

    public Task<int> RemoveAbandonedAsync(TimeSpan age, CancellationToken cancellation = default) =>
        inner.RemoveAbandonedAsync(age, cancellation);

    public Task CheckAsync(CancellationToken cancellation = default) => inner.CheckAsync(cancellation);

    private async Task<T> RunAsync<T>(Func<Task<T>> run)
    {
        var isFailing = Interlocked.Increment(ref _operations) - 1 == Volatile.Read(ref _failing);
        if (isFailing && !_isDoneFirst)
        {
            throw new BlobStoreException(BlobStoreProblem.Unavailable, "The store has gone.");
        }

        var result = await run();
        return isFailing
            ? throw new BlobStoreException(BlobStoreProblem.Unavailable, "The answer was lost.")
            : result;
    }
}
