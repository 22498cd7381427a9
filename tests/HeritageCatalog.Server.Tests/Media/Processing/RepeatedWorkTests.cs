using System.Net;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Failures;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Uploads;
using HeritageCatalog.Server.Tests.Media.Delivery;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>Work that is done again: for a newer pipeline, after a failure, or not any more.</summary>
public sealed class RepeatedWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_pipeline_makes_all_anew_while_everybody_sees_what_the_old_one_made()
    {
        var gate = new TaskCompletionSource();
        var isGated = false;
        await using var server = await MediaServer.StartAsync(wrap: inner => new ReadHookBlobStore(
            inner,
            async (name, content) =>
            {
                await (isGated && MediaBlobs.IsOriginal(name.Text.Split('/')) ? gate.Task : Task.CompletedTask);
                return content;
            }));
        var old = await MakeOldAsync(server, await server.PublishAsync(TestPicture.Create(1)));
        var address = $"/media/{old.Rendered!.Key}/small.webp";

        isGated = true;
        await server.Get<MediaUpkeep>().BeginAsync(Cancel);
        var meanwhile = await UntilAsync(server, old.Id, asset => asset.Work?.Worker is not null);
        var shownMeanwhile = await ShownAsync(server, old);
        using var servedMeanwhile = await server.Client.GetAsync(address, Cancel);
        gate.SetResult();
        var done = await server.SettleAsync(NodeId.Of(old.Id).ToString());
        using var servedAfter = await server.Client.GetAsync(address, Cancel);

        Assert.Equal((MediaState.Ready, MediaTask.Reprocess), (meanwhile.State, meanwhile.Work!.Task));
        Assert.Equal((address, HttpStatusCode.OK), (shownMeanwhile, servedMeanwhile.StatusCode));
        Assert.Equal(old.Rendered.Pipeline + 1, done.Rendered!.Pipeline);
        Assert.Equal($"/media/{done.Rendered.Key}/small.webp", await ShownAsync(server, done));
        Assert.Equal(old.Rendered.Key, Assert.Single(done.Earlier).Key);
        Assert.Equal(HttpStatusCode.OK, servedAfter.StatusCode);
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_each_time_and_set_aside_after_five()
    {
        var isFailing = true;
        await using var server = await MediaServer.StartAsync(wrap: inner => new ReadHookBlobStore(
            inner,
            (_, content) => isFailing
                ? throw new BlobStoreException(BlobStoreProblem.Unavailable, "The store has gone.")
                : Task.FromResult(content)));
        var id = (await server.UploadAsync(TestPicture.Create(1), Documents.Details())).TextAt("media", "id")!;
        Assert.True(NodeId.TryRead<MediaAsset>(id, out var mediaId));

        var pauses = new List<double>();
        for (var attempt = 1; attempt < MediaLife.MostAttempts; attempt++)
        {
            var tried = await UntilAsync(
                server, mediaId, asset => asset.Work is { Worker: null } work && work.Attempts == attempt);
            pauses.Add((tried.Work!.DueAt - server.Time.Now).TotalSeconds);
            Assert.Equal((MediaState.Processing, "The store has gone."), (tried.State, tried.Work.LastError));
            server.Time.Now = tried.Work.DueAt;
            server.Get<MediaQueue>().Hint();
        }

        var aside = await server.SettleAsync(id);
        isFailing = false;
        await server.AskAsync("mutation($id: ID!) { mediaReprocess(id: $id) { media { id } } }", new { id });
        var done = await server.SettleAsync(id);

        Assert.Equal([5, 20, 80, 320], pauses);
        Assert.Equal((MediaState.Failed, MediaReason.ProcessingBroke), (aside.State, aside.Failure!.Reason));
        Assert.True(aside.Work!.IsSetAside);
        Assert.Equal((MediaState.Ready, null), (done.State, done.Work));
    }

    [Fact]
    public async Task What_ended_the_process_each_time_is_set_aside_without_being_touched()
    {
        var reads = 0;
        await using var server = await MediaServer.StartAsync(wrap: inner => new ReadHookBlobStore(
            inner,
            (_, content) =>
            {
                Interlocked.Increment(ref reads);
                return Task.FromResult(content);
            }));
        var asset = await server.PublishAsync(TestPicture.Create(1));
        var readsBefore = reads;

        // As it is found by a process after the fifth that has died of it.
        var now = server.Time.Now;
        await server.Assets.ChangeAsync(
            asset.Id,
            read => read.Again(now) with
            {
                Work = read.Again(now).Work! with { Attempts = MediaLife.MostAttempts, Worker = "dead", DueAt = now },
            },
            Cancel);
        server.Get<MediaQueue>().Hint();
        var given = await server.SettleAsync(NodeId.Of(asset.Id).ToString());

        Assert.True(given.Work!.IsSetAside);
        Assert.Equal("It ended the process.", given.Work.LastError);
        Assert.Equal((MediaState.Ready, readsBefore), (given.State, reads));
    }

    [Fact]
    public async Task The_pyramid_of_a_scan_comes_after_it_is_ready_and_is_tried_again_when_it_fails()
    {
        var readsOfOriginals = 0;
        await using var server = await MediaServer.StartAsync(wrap: inner => new ReadHookBlobStore(
            inner,
            (name, content) =>
                MediaBlobs.IsOriginal(name.Text.Split('/')) && Interlocked.Increment(ref readsOfOriginals) == 2
                    ? throw new BlobStoreException(BlobStoreProblem.Unavailable, "The store has gone.")
                    : Task.FromResult(content)));
        var id = (await server.UploadAsync(TestPicture.Create(1, 2500, 1700))).TextAt("media", "id")!;
        Assert.True(NodeId.TryRead<MediaAsset>(id, out var mediaId));

        var failed = await UntilAsync(server, mediaId, asset => asset.Work is { LastError: not null });
        server.Time.Now = failed.Work!.DueAt;
        server.Get<MediaQueue>().Hint();
        var done = await server.SettleAsync(id);
        var pyramid = MediaBlobs.RenditionOf(done.Rendered!.Key, MediaBlobs.PyramidFile);

        Assert.Equal((MediaState.Ready, MediaTask.Complete), (failed.State, failed.Work.Task));
        Assert.Equal((false, true), (failed.Rendered!.HasPyramid, done.Rendered.HasPyramid));
        Assert.Equal("image/tiff", (await server.Blobs.FindAsync(pyramid, Cancel))!.ContentType);
    }

    [Fact]
    public async Task A_picture_of_few_pixels_gets_no_pyramid()
    {
        await using var server = await MediaServer.StartAsync();

        var asset = await server.PublishAsync(TestPicture.Create(1, 2300, 1700));

        Assert.False(asset.Rendered!.HasPyramid);
    }

    private static async Task<MediaAsset> UntilAsync(
        MediaServer server, Id<MediaAsset> id, Func<MediaAsset, bool> condition)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var asset = (await server.Assets.FindAsync(id, Cancel))!;
            if (condition(asset))
            {
                return asset;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, $"Still {asset}");
            await Task.Delay(10, Cancel);
        }
    }

    private static async Task<string> ShownAsync(MediaServer server, MediaAsset asset) => (await server.AskAsync(
        "query($id: ID!) { media(id: $id) { image { url(width: 300) } } }",
        new { id = NodeId.Of(asset.Id).ToString() },
        key: null)).TextAt("media", "image", "url")!;

    // As the pipeline before this one would have left it.
    private static async Task<MediaAsset> MakeOldAsync(MediaServer server, MediaAsset asset)
    {
        var set = asset.Rendered!;
        var key = MediaRules.KeyOf(asset, asset.Original!.Sha256, set.Pipeline - 1);
        await foreach (var blob in server.Blobs.ListAllAsync(MediaBlobs.FolderOf(set.Key), Cancel))
        {
            var file = blob.Name.Text.Split('/')[^1];
            await server.Blobs.CopyAsync(blob.Name, MediaBlobs.RenditionOf(key, file), cancellation: Cancel);
            await server.Blobs.DeleteAsync(blob.Name, cancellation: Cancel);
        }

        var old = set with { Key = key, Pipeline = set.Pipeline - 1 };
        return (await server.Assets.ChangeAsync(asset.Id, read => read with { Rendered = old }, Cancel))!;
    }
}
