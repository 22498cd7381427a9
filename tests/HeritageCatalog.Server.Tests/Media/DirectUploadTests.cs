using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Processing;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>Files that are announced and then sent to the blob store, over real HTTP.</summary>
public sealed class DirectUploadTests : IAsyncLifetime
{
    // More than a block, less than two.
    private static readonly byte[] Large = TestPicture.Create(1, 2000, 1000);

    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_file_that_was_sent_whole_becomes_ready()
    {
        var bytes = TestPicture.Create(1);
        var begun = await BeginAsync(bytes);

        Assert.Equal(HttpStatusCode.Created, await PutAsync(begun.TextAt("upload", "url")!, bytes));
        var done = await CompleteAsync(begun);

        Assert.Equal("UPLOADING", begun.TextAt("media", "studio", "state"));
        Assert.Equal("PROCESSING", done.TextAt("media", "studio", "state"));
        Assert.Equal(MediaState.Ready, (await _server.SettleAsync(IdOf(begun))).State);
        Assert.Empty((await _server.Blobs.ListAsync("incoming/", cancellation: Cancel)).Blobs);
    }

    [Fact]
    public async Task A_file_goes_on_where_it_stopped()
    {
        var begun = await BeginAsync(Large);
        var blocks = begun.ListAt("upload", "blockUrls").Select(url => url.GetString()!).ToList();
        var size = begun.NumberAt("upload", "blockBytes");
        await PutAsync(blocks[1], Large[size..]);

        var resumed = await BeginAsync(Large);
        await PutAsync(resumed.ListAt("upload", "blockUrls").First().GetString()!, Large[..size]);
        var done = await CompleteAsync(resumed, blocks: 2);

        Assert.Equal(2, blocks.Count);
        Assert.Equal(IdOf(begun), IdOf(resumed));
        Assert.Equal("[1]", resumed.At("upload", "received").GetRawText());
        Assert.Empty(done.ListAt("errors"));
        Assert.Equal(MediaState.Ready, (await _server.SettleAsync(IdOf(begun))).State);
    }

    [Fact]
    public async Task A_file_that_the_bureau_has_is_not_sent_again()
    {
        var bytes = TestPicture.Create(1);
        var known = await _server.UploadAsync(bytes);

        var begun = await BeginAsync(bytes);

        Assert.Equal(known.TextAt("media", "id"), IdOf(begun));
        Assert.Equal(JsonValueKind.Null, begun.At("upload").ValueKind);
    }

    [Fact]
    public async Task Other_bytes_than_announced_are_refused_and_can_be_sent_right()
    {
        var bytes = TestPicture.Create(1);
        var begun = await BeginAsync(bytes);
        var url = begun.TextAt("upload", "url")!;
        byte[] wrong = [.. bytes[..^1], (byte)(bytes[^1] ^ 1)];

        await PutAsync(url, wrong);
        var refused = await CompleteAsync(begun);
        await PutAsync(url, bytes);
        var done = await CompleteAsync(begun);

        var error = Assert.Single(refused.ListAt("errors"));
        Assert.Equal(("UPLOAD_MISMATCH", "OTHER_HASH"), (error.TextAt("code"), error.TextAt("problem")));
        Assert.Empty(done.ListAt("errors"));
    }

    [Fact]
    public async Task Nothing_sent_and_a_block_too_few_are_told()
    {
        var begun = await BeginAsync(Large);
        var nothing = await CompleteAsync(begun);
        await PutAsync(begun.ListAt("upload", "blockUrls").First().GetString()!, Large[..4_194_304]);
        var half = await CompleteAsync(begun, blocks: 2);

        Assert.Equal("MISSING", nothing.ListAt("errors").Single().TextAt("problem"));
        Assert.Equal("MISSING_BLOCK", half.ListAt("errors").Single().TextAt("problem"));
    }

    [Fact]
    public async Task More_bytes_than_announced_are_cut_off()
    {
        var bytes = TestPicture.Create(1);
        var begun = await BeginAsync(bytes);

        var status = await PutAsync(begun.TextAt("upload", "url")!, [.. bytes, 0]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task A_link_that_was_altered_takes_nothing()
    {
        var begun = await BeginAsync(TestPicture.Create(1));
        var url = begun.TextAt("upload", "url")!;

        Assert.Equal(HttpStatusCode.Forbidden, await PutAsync(url[..^4] + "AAAA", [1]));
    }

    [Fact]
    public async Task Completing_twice_answers_the_same()
    {
        var bytes = TestPicture.Create(1);
        var begun = await BeginAsync(bytes);
        await PutAsync(begun.TextAt("upload", "url")!, bytes);

        await CompleteAsync(begun);
        var again = await CompleteAsync(begun);

        Assert.Empty(again.ListAt("errors"));
        Assert.Equal(IdOf(begun), again.TextAt("media", "id"));
    }

    [Fact]
    public async Task Somebody_elses_upload_cannot_be_completed()
    {
        var begun = await BeginAsync(TestPicture.Create(1));

        var answer = await _server.AskAsync(
            Documents.Complete, new { id = IdOf(begun), blocks = 0 }, MediaServer.OtherCurator);

        Assert.Equal("MEDIA_NOT_FOUND", answer.At("mediaUploadComplete").ListAt("errors").Single().TextAt("code"));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_ends_failed_with_a_reason()
    {
        var bytes = "<svg/>"u8.ToArray();
        var begun = await BeginAsync(bytes);
        await PutAsync(begun.TextAt("upload", "url")!, bytes);

        var refused = await CompleteAsync(begun);

        Assert.Equal("TYPE_NOT_ALLOWED", refused.ListAt("errors").Single().TextAt("reason"));
        Assert.Equal("FAILED", refused.TextAt("media", "studio", "state"));
        Assert.Contains("JPEG", refused.TextAt("media", "studio", "failure", "message"));
        Assert.Empty((await _server.Blobs.ListAsync(cancellation: Cancel)).Blobs);
    }

    [Fact]
    public async Task An_upload_that_nobody_ends_fails_after_a_day()
    {
        var begun = await BeginAsync(TestPicture.Create(1));

        _server.Time.Now += TimeSpan.FromHours(25);
        await _server.Get<MediaUpkeep>().SweepAsync(Cancel);

        var asset = await _server.SettleAsync(IdOf(begun));
        Assert.Equal((MediaState.Failed, MediaReason.UploadAbandoned), (asset.State, asset.Failure!.Reason));
    }

    [Fact]
    public async Task A_replacement_can_be_sent_this_way_too()
    {
        var before = await _server.PublishAsync(TestPicture.Create(1));
        var bytes = TestPicture.Create(2);
        var id = NodeId.Of(before.Id).ToString();

        var begun = await BeginAsync(bytes, replaces: id);
        await PutAsync(begun.TextAt("upload", "url")!, bytes);
        await CompleteAsync(begun);
        var after = await _server.SettleAsync(id);

        Assert.NotEqual(before.Original!.Sha256, after.Original!.Sha256);
        Assert.Equal(2, after.Revision);
        Assert.NotNull(after.PublicUntil);
    }

    [Theory]
    [InlineData(2049L << 20, "IMAGE_REJECTED")]
    [InlineData(0L, "INPUT_INVALID")]
    public async Task A_size_that_cannot_be_is_refused_at_once(long bytes, string code)
    {
        var input = new { fileName = "a.jpg", bytes, sha256 = new string('a', 64) };
        var answer = await _server.AskAsync(Documents.Begin, new { input });

        Assert.Equal(code, answer.At("mediaUploadBegin").ListAt("errors").Single().TextAt("code"));
    }

    private static string IdOf(JsonElement payload) => payload.TextAt("media", "id")!;

    private async Task<JsonElement> BeginAsync(byte[] bytes, string? replaces = null)
    {
        var input = new
        {
            fileName = "picture.tif",
            bytes = bytes.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            replaces,
            expectedVersion = replaces is null ? (int?)null : 1,
        };
        return (await _server.AskAsync(Documents.Begin, new { input })).At("mediaUploadBegin");
    }

    private async Task<JsonElement> CompleteAsync(JsonElement begun, int blocks = 0) =>
        (await _server.AskAsync(Documents.Complete, new { id = IdOf(begun), blocks })).At("mediaUploadComplete");

    private async Task<HttpStatusCode> PutAsync(string url, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        using var answer = await _server.Client.PutAsync(url, content, Cancel);
        return answer.StatusCode;
    }
}
