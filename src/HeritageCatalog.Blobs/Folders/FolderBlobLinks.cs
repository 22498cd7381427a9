using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Folders;

/// <summary>
/// What the host's endpoints call when somebody uses a link of the folder store. Each call reads the link first, and
/// refuses what it does not allow before anything is touched.
/// </summary>
public sealed class FolderBlobLinks
{
    private readonly FolderBlobStore _store;
    private readonly LinkSigner _signer;

    internal FolderBlobLinks(FolderBlobStore store, LinkSigner signer) => (_store, _signer) = (store, signer);

    /// <summary>Takes a request that sends a blob whole, or one block of it.</summary>
    /// <param name="token">The last segment of the path.</param>
    /// <param name="block">The parameter <c>block</c> of the query; null when the blob is sent whole.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="length">What the request says that it sends; null when it does not say.</param>
    /// <param name="cancellation">Gives up; nothing is left.</param>
    /// <exception cref="BlobLinkException">The link is not valid any more, or never was.</exception>
    /// <exception cref="BlobContentException">More is sent than the link allows.</exception>
    public async Task ReceiveAsync(
        string token, string? block, Stream body, long? length, CancellationToken cancellation = default)
    {
        var grant = _signer.Read(token, LinkPurpose.Write);
        if (length > grant.MostBytes)
        {
            throw new BlobContentException(
                grant.Name, BlobContentProblem.TooLarge, $"More than {grant.MostBytes} bytes are not allowed.");
        }

        if (block is null)
        {
            var write = new BlobWrite
            {
                ContentType = grant.ContentType,
                MostBytes = grant.MostBytes,
                ExpectedLength = length,
            };
            await _store.PutAsync(grant.Name, body, write, cancellation);
            return;
        }

        var number = BlobBlocks.NumberOf(block);
        await _store.StageAsync(
            grant.Name, number ?? throw new BlobLinkException(isExpired: false), body, grant.MostBytes, cancellation);
    }

    /// <summary>Opens what a link for reading leads to; null when it is no longer there.</summary>
    /// <exception cref="BlobLinkException">The link is not valid any more, or never was.</exception>
    /// <exception cref="BlobRangeException">The range begins behind the last byte.</exception>
    public Task<BlobContent?> FindContentAsync(
        string token, BlobRead? read = null, CancellationToken cancellation = default) =>
        _store.FindContentAsync(_signer.Read(token, LinkPurpose.Read).Name, read, cancellation);

    internal BlobUpload CreateUpload(BlobName name, BlobUploadRequest request, string path, DateTimeOffset now)
    {
        var grant = new LinkGrant
        {
            Purpose = LinkPurpose.Write,
            Name = name,
            ExpiresAt = WholeSecond(now + request.Life),
            MostBytes = request.MostBytes,
            ContentType = request.ContentType,
        };
        var url = path + _signer.Sign(grant);
        return new BlobUpload
        {
            Name = name,
            Url = url,
            BlockTemplate = $"{url}?block={BlobUpload.BlockPlace}",
            Headers = new Dictionary<string, string> { ["Content-Type"] = request.ContentType },
            ExpiresAt = grant.ExpiresAt,
            MostBytes = request.MostBytes,
            BlockBytes = BlobUpload.Plan(request.MostBytes).BlockBytes,
        };
    }

    internal BlobLink CreateReadLink(BlobName name, TimeSpan life, string path, DateTimeOffset now)
    {
        var grant = new LinkGrant { Purpose = LinkPurpose.Read, Name = name, ExpiresAt = WholeSecond(now + life) };
        return new BlobLink(path + _signer.Sign(grant), grant.ExpiresAt);
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
