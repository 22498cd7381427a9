using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>A store that fails once, before or after its n-th operation has taken place.</summary>
internal sealed class FailingBlobStore(IBlobStore inner) : PassingBlobStore(inner)
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

    public override Task<BlobProperties> PutAsync(
        BlobName name, Stream content, BlobWrite? write = null, CancellationToken cancellation = default) =>
        RunAsync(() => base.PutAsync(name, content, write, cancellation));

    public override Task<BlobProperties?> FindAsync(BlobName name, CancellationToken cancellation = default) =>
        RunAsync(() => base.FindAsync(name, cancellation));

    public override Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead? read = null, CancellationToken cancellation = default) =>
        RunAsync(() => base.FindContentAsync(name, read, cancellation));

    public override Task<bool> DeleteAsync(
        BlobName name, string? ifMatch = null, CancellationToken cancellation = default) =>
        RunAsync(() => base.DeleteAsync(name, ifMatch, cancellation));

    public override Task<BlobProperties> CopyAsync(
        BlobName from, BlobName to, BlobCopy? copy = null, CancellationToken cancellation = default) =>
        RunAsync(() => base.CopyAsync(from, to, copy, cancellation));

    public override Task<BlobProperties> TouchAsync(BlobName name, CancellationToken cancellation = default) =>
        RunAsync(() => base.TouchAsync(name, cancellation));

    public override Task<BlobProperties> CompleteUploadAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation = default) =>
        RunAsync(() => base.CompleteUploadAsync(name, completion, cancellation));

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
