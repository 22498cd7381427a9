using HeritageCatalog.Imaging;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Media.Delivery.Sizes;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>Sizes that are being made while those who asked for them come and go.</summary>
public sealed class SizedPicturesTests : IAsyncLifetime
{
    private static readonly WantedSize Size = WantedSize.TryParse("w333.webp")!;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_size_that_everybody_left_before_it_was_made_is_made_again_once_it_has_been_swept_away()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1, 900, 600));
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var copies = new LocalCopies(new(() => new ReadHookBlobStore(_server.Blobs, async (_, content) =>
        {
            await gate.Task;
            return content;
        })));
        var sizes = new SizedPictures(
            new(_server.Blobs), copies, _server.Get<ImagePipeline>(), new MediaSettings { MostSizedBytes = 0 });

        using var leaving = new CancellationTokenSource();
        var asked = sizes.EnsureAsync(asset, asset.Rendered!.Key, Size, leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        gate.SetResult();
        await NothingIsMadeAsync(sizes);
        Assert.Equal(1, await sizes.SweepAsync(Cancel));

        Assert.True(await sizes.EnsureAsync(asset, asset.Rendered.Key, Size, Cancel));
        Assert.Single((await _server.Blobs.ListAsync("sizes/", cancellation: Cancel)).Blobs);
    }

    private static async Task NothingIsMadeAsync(SizedPictures sizes)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (sizes.InTheMaking > 0)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, "It is said to be in the making still.");
            await Task.Delay(20, Cancel);
        }
    }
}
