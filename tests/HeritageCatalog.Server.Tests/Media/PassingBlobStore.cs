using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>A store that has another one do everything, for those that spoil one thing or the other.</summary>
internal abstract class PassingBlobStore(IBlobStore inner) : IBlobStore
{
    public virtual Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead? read = null, CancellationToken cancellation = default) =>
        inner.FindContentAsync(name, read, cancellation);

    public virtual Task<BlobProperties> PutAsync(
        BlobName name, Stream content, BlobWrite? write = null, CancellationToken cancellation = default) =>
        inner.PutAsync(name, content, write, cancellation);

    public virtual Task<BlobProperties?> FindAsync(BlobName name, CancellationToken cancellation = default) =>
        inner.FindAsync(name, cancellation);

    public virtual Task<BlobPage> ListAsync(
        string prefix = "", string? continuation = null, int most = 1000, CancellationToken cancellation = default) =>
        inner.ListAsync(prefix, continuation, most, cancellation);

    public virtual Task<bool> DeleteAsync(
        BlobName name, string? ifMatch = null, CancellationToken cancellation = default) =>
        inner.DeleteAsync(name, ifMatch, cancellation);

    public virtual Task<BlobProperties> CopyAsync(
        BlobName from, BlobName to, BlobCopy? copy = null, CancellationToken cancellation = default) =>
        inner.CopyAsync(from, to, copy, cancellation);

    public virtual Task<BlobProperties> TouchAsync(BlobName name, CancellationToken cancellation = default) =>
        inner.TouchAsync(name, cancellation);

    public virtual Task<BlobUpload> CreateUploadAsync(
        BlobName name, BlobUploadRequest request, CancellationToken cancellation = default) =>
        inner.CreateUploadAsync(name, request, cancellation);

    public virtual Task<BlobLink> CreateReadLinkAsync(
        BlobName name, TimeSpan life, CancellationToken cancellation = default) =>
        inner.CreateReadLinkAsync(name, life, cancellation);

    public virtual Task StageBlockAsync(
        BlobName name, int block, Stream content, CancellationToken cancellation = default) =>
        inner.StageBlockAsync(name, block, content, cancellation);

    public virtual Task<IReadOnlyList<BlobBlock>> ListBlocksAsync(
        BlobName name, CancellationToken cancellation = default) =>
        inner.ListBlocksAsync(name, cancellation);

    public virtual Task<BlobProperties> CompleteUploadAsync(
        BlobName name, BlobCompletion completion, CancellationToken cancellation = default) =>
        inner.CompleteUploadAsync(name, completion, cancellation);

    public virtual Task<int> RemoveAbandonedAsync(TimeSpan age, CancellationToken cancellation = default) =>
        inner.RemoveAbandonedAsync(age, cancellation);

    public virtual Task CheckAsync(CancellationToken cancellation = default) => inner.CheckAsync(cancellation);
}
