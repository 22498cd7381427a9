using HeritageCatalog.Blobs;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>A store whose opened blobs pass through a test first, which may hold them up or spoil them.</summary>
/// <param name="inner">Does everything else.</param>
/// <param name="onRead">Given the name and what was found.</param>
internal sealed class ReadHookBlobStore(
    IBlobStore inner, Func<BlobName, BlobContent?, Task<BlobContent?>> onRead) : PassingBlobStore(inner)
{
    public override async Task<BlobContent?> FindContentAsync(
        BlobName name, BlobRead? read = null, CancellationToken cancellation = default) =>
        await onRead(name, await base.FindContentAsync(name, read, cancellation));
}
