using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Blobs.Tests.Contract;
using HeritageCatalog.Blobs.Tests.Fixtures;
using HeritageCatalog.Blobs.Uploads;

namespace HeritageCatalog.Blobs.Tests.Folders;

public sealed class FolderBlobStoreContractTests : BlobStoreContract
{
    private readonly TemporaryFolder _folder = new();

    public override ValueTask DisposeAsync()
    {
        Assert.Empty(_folder.Files(".passing"));
        _folder.Dispose();
        return base.DisposeAsync();
    }

    private protected override ValueTask<IBlobStore> OpenAsync() =>
        ValueTask.FromResult<IBlobStore>(FolderBlobStore.Open(new FolderBlobOptions { Path = _folder.Path }));

    // As the endpoint of a host does: the last segment is the token, the query names the block.
    private protected override async Task<bool> SendAsync(BlobUpload upload, int? block, byte[] bytes)
    {
        var url = new Uri(new Uri("http://host"), block is { } number ? upload.UrlOfBlock(number) : upload.Url);
        var id = url.Query.Length > 0 ? Uri.UnescapeDataString(url.Query["?block=".Length..]) : null;
        try
        {
            await ((FolderBlobStore)Store).Links.ReceiveAsync(
                url.Segments[^1], id, new OnceReadableStream(bytes), length: null, Cancellation);
            return true;
        }
        catch (BlobException)
        {
            return false;
        }
    }

    private protected override async Task<byte[]?> ReadAsync(BlobLink link)
    {
        try
        {
            return await Bytes.ReadAsync(await ((FolderBlobStore)Store).Links.FindContentAsync(
                link.Url.Split('/')[^1], cancellation: Cancellation));
        }
        catch (BlobLinkException)
        {
            return null;
        }
    }
}
