using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Tests.Media;

public sealed class MediaBlobsTests : IAsyncLifetime
{
    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Bytes_that_were_sent_after_the_verified_ones_are_not_kept_in_their_place()
    {
        var incoming = new MediaIncoming
        {
            Blob = MediaBlobs.NewIncoming(Id<MediaAsset>.FromCode("M0001")).Text,
            Sha256 = new string('a', 64),
            Bytes = 3,
            FileName = "picture.tif",
            ExpiresAt = _server.Time.Now.AddHours(1),
        };
        var name = BlobName.Parse(incoming.Blob);
        var verified = await _server.Blobs.PutAsync(name, new MemoryStream([1, 2, 3]), cancellation: Cancel);
        await _server.Blobs.PutAsync(name, new MemoryStream([4, 5, 6]), cancellation: Cancel);
        var blobs = _server.Get<MediaBlobs>();

        await Assert.ThrowsAsync<BlobConditionException>(
            () => blobs.KeepAsync(MediaServer.Bureau, incoming, verified.ETag, Cancel));
        await Assert.ThrowsAsync<BlobConditionException>(() => blobs.FetchAsync(name, Cancel, verified.ETag));
        Assert.Empty((await _server.Blobs.ListAsync("originals/", cancellation: Cancel)).Blobs);
    }
}
