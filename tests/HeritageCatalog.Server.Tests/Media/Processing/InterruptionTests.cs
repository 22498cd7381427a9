using HeritageCatalog.Blobs;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>
/// The blob store fails at each of its operations in turn: whatever was acknowledged ends ready, and nothing is left.
/// </summary>
public sealed class InterruptionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_operation_fails_a_picture_becomes_ready_in_the_end_and_every_blob_is_referred_to(
        bool isDoneFirst)
    {
        FailingBlobStore store = null!;
        await using var server = await MediaServer.StartAsync(wrap: inner => store = new FailingBlobStore(inner));
        var isOver = false;
        for (var number = 0; !isOver; number++)
        {
            store.FailAt(number, isDoneFirst);
            var id = await UploadUntilTakenAsync(server, TestPicture.Create(number, 64, 48));
            var asset = await PassTimeUntilDoneAsync(server, id);

            Assert.Equal((MediaState.Ready, 12), (asset.State, asset.Rendered!.Renditions.Count));
            isOver = store.Operations <= number;
        }

        var names = new List<BlobName>();
        await foreach (var blob in server.Blobs.ListAllAsync(cancellation: Cancel))
        {
            names.Add(blob.Name);
        }

        Assert.Equal(names.Count, (await server.Get<ReferredBlobs>().FindAsync(names, Cancel)).Count);
    }

    // A mutation that fails is a bug's or a machine's fault to the client, which sends the same file again.
    private static async Task<string> UploadUntilTakenAsync(MediaServer server, byte[] bytes)
    {
        while (true)
        {
            var answer = await server.SendFileAsync(Documents.Upload, bytes);
            if (!answer.TryGetProperty("errors", out _))
            {
                return answer.TextAt("data", "mediaUpload", "media", "id")!;
            }
        }
    }

    private static async Task<MediaAsset> PassTimeUntilDoneAsync(MediaServer server, string id)
    {
        Assert.True(NodeId.TryRead<MediaAsset>(id, out var mediaId));
        while (true)
        {
            var asset = (await server.Assets.FindAsync(mediaId, Cancel))!;
            if (asset.Work is null)
            {
                return asset;
            }

            server.Time.Now += TimeSpan.FromSeconds(asset.Work.Worker is null ? 10 : 0);
            server.Get<MediaQueue>().Hint();
            await Task.Delay(5, Cancel);
        }
    }
}
