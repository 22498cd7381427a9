using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Processing;

namespace HeritageCatalog.Server.Tests.Media.Scanning;

/// <summary>What becomes of uploads where a scanner is configured.</summary>
public sealed class QuarantineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_with_a_virus_is_locked_away()
    {
        await using var clamd = new FakeClamd("stream: Some.Virus FOUND");
        await using var server = await MediaServer.StartAsync(new HeritageOptions { Clamd = clamd.Address });

        var asset = await server.PublishAsync(TestPicture.Create(1));

        Assert.Equal(MediaState.Quarantined, asset.State);
        Assert.Equal((MediaReason.Virus, "Some.Virus"), (asset.Failure!.Reason, asset.Failure.Detail));
        Assert.Null(asset.Rendered);
    }

    [Fact]
    public async Task A_file_that_the_scanner_lets_pass_becomes_ready()
    {
        await using var clamd = new FakeClamd("stream: OK");
        await using var server = await MediaServer.StartAsync(new HeritageOptions { Clamd = clamd.Address });
        var bytes = TestPicture.Create(1);

        var asset = await server.PublishAsync(bytes);

        Assert.Equal(MediaState.Ready, asset.State);
        Assert.Equal(bytes, clamd.Received);
    }

    [Fact]
    public async Task Nothing_passes_a_scanner_that_fails_and_after_some_attempts_the_file_waits_for_somebody()
    {
        await using var clamd = new FakeClamd("");
        await using var server = await MediaServer.StartAsync(new HeritageOptions { Clamd = clamd.Address });
        var id = (await server.UploadAsync(TestPicture.Create(1), Documents.Details())).TextAt("media", "id")!;

        var given = await PassTimeUntilSetAsideAsync(server, id);
        var queue = (await server.AskAsync("{ mediaQueue { failed waiting } }", key: MediaServer.Operator))
            .At("mediaQueue");
        clamd.Reply = "stream: OK";
        await server.AskAsync(
            "mutation($id: ID!) { mediaReprocess(id: $id) { media { id } } }", new { id }, MediaServer.Operator);
        var done = await server.SettleAsync(id);

        Assert.Equal((MediaState.Failed, MediaReason.ScannerUnavailable), (given.State, given.Failure!.Reason));
        Assert.Equal((1, 0), (queue.NumberAt("failed"), queue.NumberAt("waiting")));
        Assert.Equal(MediaState.Ready, done.State);
    }

    private static async Task<MediaAsset> PassTimeUntilSetAsideAsync(MediaServer server, string id)
    {
        Assert.True(NodeId.TryRead<MediaAsset>(id, out var mediaId));
        while (true)
        {
            var asset = (await server.Assets.FindAsync(mediaId, Cancel))!;
            if (asset.Work is { IsSetAside: true })
            {
                return asset;
            }

            // While somebody works on it time stands still: the lease would end long before a busy machine is done.
            server.Time.Now += TimeSpan.FromMinutes(asset.Work?.Worker is null ? 1 : 0);
            server.Get<MediaQueue>().Hint();
            await Task.Delay(20, Cancel);
        }
    }
}
