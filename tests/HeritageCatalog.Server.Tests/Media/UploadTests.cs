using HeritageCatalog.Blobs;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>Files that come with a GraphQL request, over real HTTP.</summary>
public sealed class UploadTests : IAsyncLifetime
{
    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_picture_that_was_sent_becomes_ready_in_all_sizes_and_formats()
    {
        var payload = await _server.UploadAsync(TestPicture.Create(1, 900, 600), Documents.Details());
        var asset = await _server.SettleAsync(payload.TextAt("media", "id")!);

        Assert.Equal("PROCESSING", payload.TextAt("media", "studio", "state"));
        Assert.Equal(MediaState.Ready, asset.State);
        Assert.Equal((900, 600), (asset.Rendered!.Width!.Value, asset.Rendered.Height!.Value));
        Assert.NotNull(asset.Rendered.ThumbHash);
        Assert.StartsWith("#", asset.Rendered.Colors[0]);
        Assert.Equal(
            [(ImageFormat.Webp, 5), (ImageFormat.Jpeg, 5), (ImageFormat.Avif, 2)],
            asset.Rendered.Renditions.CountBy(one => one.Format).OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key, pair.Value)));
        foreach (var made in asset.Rendered.Renditions)
        {
            var file = $"{made.Preset}.{Server.Media.Images.MediaAddresses.ExtensionOf(made.Format)}";
            var blob = await _server.Blobs.FindAsync(MediaBlobs.RenditionOf(asset.Rendered.Key, file), Cancel);
            Assert.Equal(made.Bytes, blob!.Length);
        }
    }

    [Fact]
    public async Task The_original_is_kept_as_it_was_sent()
    {
        var bytes = TestPicture.Create(2);
        var asset = await _server.PublishAsync(bytes);

        await using var kept = await _server.Blobs.GetContentAsync(
            MediaBlobs.OriginalOf(MediaServer.Bureau, asset.Original!.Sha256), cancellation: Cancel);
        var copy = new MemoryStream();
        await kept.Stream.CopyToAsync(copy, Cancel);

        Assert.Equal(bytes, copy.ToArray());
        Assert.Equal(("image/tiff", "picture.tif"), (asset.Original.ContentType, asset.Original.FileName));
    }

    [Fact]
    public async Task The_same_file_twice_is_one_medium_and_one_blob()
    {
        var bytes = TestPicture.Create(3);
        var first = await _server.UploadAsync(bytes);
        var second = await _server.UploadAsync(bytes, name: "another-name.tif");

        Assert.Equal((true, false), (first.At("isNew").GetBoolean(), second.At("isNew").GetBoolean()));
        Assert.Equal(first.TextAt("media", "id"), second.TextAt("media", "id"));
        Assert.Single((await _server.Blobs.ListAsync("originals/", cancellation: Cancel)).Blobs);
    }

    [Fact]
    public async Task The_same_file_at_the_same_moment_is_one_medium()
    {
        var bytes = TestPicture.Create(4);
        var payloads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _server.UploadAsync(bytes)));

        Assert.Single(payloads.Select(payload => payload.TextAt("media", "id")).Distinct());
        Assert.Equal(1, payloads.Count(payload => payload.At("isNew").GetBoolean()));
    }

    [Fact]
    public async Task The_same_file_in_two_bureaus_is_two_media()
    {
        var bytes = TestPicture.Create(5);
        var first = await _server.UploadAsync(bytes);
        var second = await _server.UploadAsync(bytes, key: MediaServer.OtherCurator);

        Assert.NotEqual(first.TextAt("media", "id"), second.TextAt("media", "id"));
        Assert.True(second.At("isNew").GetBoolean());
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_refused_with_a_reason_and_nothing_is_kept()
    {
        var payload = await _server.UploadAsync("<html>"u8.ToArray(), name: "picture.jpg");

        var error = Assert.Single(payload.ListAt("errors"));
        Assert.Equal("ImageRejected", error.TextAt("__typename"));
        Assert.Equal(("IMAGE_REJECTED", "TYPE_NOT_ALLOWED"), (error.TextAt("code"), error.TextAt("reason")));
        Assert.Contains("JPEG", error.TextAt("message"));
        Assert.Empty((await _server.Blobs.ListAsync(cancellation: Cancel)).Blobs);
        Assert.Equal(0, (await _server.AskAsync("{ studio { mediaAssets { totalCount } } }"))
            .NumberAt("studio", "mediaAssets", "totalCount"));
    }

    [Theory]
    [InlineData(null, "UNAUTHENTICATED")]
    [InlineData("a-key-that-nobody-has-given-out", "UNAUTHENTICATED")]
    [InlineData(MediaServer.Operator, "FORBIDDEN")]
    public async Task Whoever_is_no_curator_sends_nothing(string? key, string code)
    {
        var answer = await _server.SendFileAsync(Documents.Upload, TestPicture.Create(6), key: key);

        Assert.Equal(code, answer.ListAt("errors").Single().TextAt("extensions", "code"));
        Assert.Empty((await _server.Blobs.ListAsync(cancellation: Cancel)).Blobs);
    }

    [Fact]
    public async Task Details_that_mean_nothing_are_refused_by_their_path()
    {
        var payload = await _server.UploadAsync(
            TestPicture.Create(7), new { focalPoint = new { x = 1.5, y = 0.5 } });

        var error = Assert.Single(payload.ListAt("errors"));
        Assert.Equal("INPUT_INVALID", error.TextAt("code"));
        Assert.Equal(["input", "focalPoint"], error.ListAt("path").Select(step => step.GetString()));
    }

    [Fact]
    public async Task A_record_that_does_not_exist_shows_nothing()
    {
        var payload = await _server.UploadAsync(
            TestPicture.Create(8), new { shownOn = new[] { new { record = "Q3JhZnQ6bm9uZQ==" } } });

        Assert.Equal("INPUT_INVALID", payload.ListAt("errors").Single().TextAt("code"));
    }
}
