using HeritageCatalog.Imaging;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Processing;
using HeritageCatalog.Server.Media.Uploads;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>What a decoder does not get done in time: by the file's fault, or by that of a busy machine.</summary>
public sealed class SlowDecodingTests : IAsyncLifetime
{
    private MediaServer _server = null!;
    private MediaAsset _asset = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await MediaServer.StartAsync();
        _asset = await _server.PublishAsync(TestPicture.Create(1, 2500, 1700));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_picture_that_was_too_slow_once_is_tried_again_later_and_becomes_ready()
    {
        await DecodeInNoTimeAsync(MediaTask.Process, attempt: 1);
        var postponed = await FindAsync();
        _server.Time.Now = postponed.Work!.DueAt;
        _server.Get<MediaQueue>().Hint();
        var done = await _server.SettleAsync(Server.Catalog.Records.NodeId.Of(_asset.Id).ToString());

        Assert.Equal((MediaState.Processing, null), (postponed.State, postponed.Failure));
        Assert.Equal("Decoding took more than 0 ms.", postponed.Work.LastError);
        Assert.True(postponed.Work.DueAt > _asset.UploadedAt);
        Assert.Equal(MediaState.Ready, done.State);
    }

    [Fact]
    public async Task A_picture_that_is_too_slow_each_time_is_refused_with_the_limit()
    {
        await DecodeInNoTimeAsync(MediaTask.Process, attempt: MediaLife.MostAttempts);
        var refused = await FindAsync();

        Assert.Equal((MediaState.Failed, MediaReason.TooSlow), (refused.State, refused.Failure!.Reason));
        Assert.Equal(("0 ms", null), (refused.Failure.Limit, refused.Work));
    }

    [Fact]
    public async Task What_is_only_added_to_a_picture_is_tried_again_too_and_in_the_end_left_out()
    {
        await DecodeInNoTimeAsync(MediaTask.Complete, attempt: 1);
        var postponed = await FindAsync();
        await DecodeInNoTimeAsync(MediaTask.Complete, attempt: MediaLife.MostAttempts);
        var done = await FindAsync();

        Assert.Equal((MediaState.Ready, MediaTask.Complete), (postponed.State, postponed.Work!.Task));
        Assert.Equal((MediaState.Ready, null, null), (done.State, done.Work, done.Failure));
        Assert.Equal(_asset.Rendered!.Renditions, done.Rendered!.Renditions);
    }

    private async Task<MediaAsset> FindAsync() => (await _server.Assets.FindAsync(_asset.Id, Cancel))!;

    // As a worker of this process that has no time at all; those of the server leave alone what is not due.
    private async Task DecodeInNoTimeAsync(MediaTask task, int attempt)
    {
        var now = _server.Time.Now;
        var claimed = await _server.Assets.ChangeAsync(
            _asset.Id,
            read => read with
            {
                State = task == MediaTask.Process ? MediaState.Processing : MediaState.Ready,
                Work = new MediaWork
                {
                    Task = task,
                    Priority = 0,
                    Since = now,
                    DueAt = now.AddMinutes(10),
                    Worker = "this test",
                    Attempts = attempt,
                },
            },
            Cancel);
        using var pipeline = new ImagePipeline(new ImagingOptions { DecodeTimeout = TimeSpan.Zero });
        var processor = new MediaProcessor(
            _server.Assets,
            _server.Get<MediaBlobs>(),
            new PicturePainter(pipeline, _server.Get<MediaBlobs>()),
            _server.Get<ProgressBoard>(),
            _server.Get<MediaSettings>(),
            _server.Time,
            NullLogger<MediaProcessor>.Instance);
        await processor.RunAsync(claimed!, Cancel);
    }
}
