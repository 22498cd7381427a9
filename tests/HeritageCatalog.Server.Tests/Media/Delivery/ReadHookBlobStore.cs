using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>A store whose opened blobs pass through a test first, which may hold them up or spoil them.</summary>
/// <param name="inner">Does everything else.</param>
/// <param name="onRead">Given the name and what was found.</param>
internal sealed class ReadHookBlobStore(
    IBlobStore inner, Func<BlobName, BlobContent?, Task<BlobContent?>> onRead) : IBlobStore
{
    public async Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead? read = null, CancellationToken cancellation = default) =>
        await onRead(name, await inner.FindContentAsync(name, read, cancellation));

    public Task<BlobProperties> PutAsync(
        BlobName name, Stream content, BlobWrite? write = null, CancellationToken cancellation = default) =>
        inner.PutAsync(name, content, write, cancellation);

    public Task<BlobProperties?> FindAsync(BlobName name, CancellationToken cancellation = default) =>
        inner.FindAsync(name, cancellation);

    public Task<BlobPage> ListAsync(
        string prefix = "", string? continuation = null, int most = 1000, CancellationToken cancellation = default) =>
        inner.ListAsync(prefix, continuation, most, cancellation);

    public Task<bool> DeleteAsync(BlobName name, string? ifMatch = null, CancellationToken cancellation = default) =>
        inner.DeleteAsync(name, ifMatch, cancellation);

    public Task<BlobProperties> CopyAsync(
        BlobName from, BlobName to, BlobCopy? copy = null, CancellationToken cancellation = default) =>
        inner.CopyAsync(from, to, copy, cancellation);

    public Task<BlobProperties> TouchAsync(BlobName name, CancellationToken cancellation = default) =>
        inner.TouchAsync(name, cancellation);

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
        inner.CompleteUploadAsync(name, completion, cancellation);

    public Task<int> RemoveAbandonedAsync(TimeSpan age, CancellationToken cancellation = default) =>
        inner.RemoveAbandonedAsync(age, cancellation);

    public Task CheckAsync(CancellationToken cancellation = default) => inner.CheckAsync(cancellation);
}
