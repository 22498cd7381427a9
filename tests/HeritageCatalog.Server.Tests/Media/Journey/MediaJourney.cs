using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Maintenance;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Media;

namespace HeritageCatalog.Server.Tests.Media.Journey;

/// <summary>The way of a picture through the application, from its sender to its end, whichever store keeps it.
/// </summary>
public abstract class MediaJourney : IAsyncLifetime
{
    private const string Show = "query($id: ID!) { media(id: $id) { image { url(format: JPEG) iiif alt } } }";

    // More than a block, less than two.
    private static readonly byte[] Large = TestPicture.Create(1, 2000, 1000);

    private MediaServer _server = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync(store: await OpenAsync());

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_picture_that_came_with_a_request_is_made_ready_and_delivered_to_the_public()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(2));
        var image = await ShowAsync(asset);

        using var picture = await GetAsync(image.TextAt("url")!);
        using var part = await GetAsync($"{image.TextAt("iiif")}/0,0,100,100/50,/0/default.jpg");
        using var range = await GetAsync(image.TextAt("url")!, new RangeHeaderValue(10, 19));

        Assert.Equal((MediaState.Ready, 12), (asset.State, asset.Rendered!.Renditions.Count));
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, part.StatusCode);
        Assert.Equal(
            (await BytesOfAsync(picture))[10..20], await BytesOfAsync(range));
    }

    [Fact]
    public async Task A_picture_that_was_sent_to_the_store_in_blocks_is_made_ready_and_its_original_is_the_same()
    {
        var asset = await SendToStoreAsync(Large);
        var original = $"/media/originals/{asset.Id}/{asset.Original!.Sha256}";

        using var picture = await GetAsync((await ShowAsync(asset)).TextAt("url")!);
        using var sent = await GetAsync(original, key: MediaServer.Curator);
        using var toAnybody = await GetAsync(original);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (picture.StatusCode, toAnybody.StatusCode));
        Assert.Equal(Large, await BytesOfAsync(sent));
        Assert.Equal("image/tiff", sent.Content.Headers.ContentType!.MediaType);
        Assert.Empty((await _server.Blobs.ListAsync("incoming/", cancellation: Cancel)).Blobs);
    }

    [Fact]
    public async Task A_picture_that_was_replaced_is_shown_by_a_new_address_and_the_old_one_shows_the_old()
    {
        var before = await _server.PublishAsync(TestPicture.Create(3));
        var old = (await ShowAsync(before)).TextAt("url")!;
        var shownBefore = await BytesOfAsync(await GetAsync(old));

        var after = await SendToStoreAsync(Large, replaces: before.Id);
        var now = (await ShowAsync(after)).TextAt("url")!;

        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(old, now);
        Assert.Equal(shownBefore, await BytesOfAsync(await GetAsync(old)));
        Assert.NotEqual(shownBefore, await BytesOfAsync(await GetAsync(now)));
    }

    [Fact]
    public async Task A_picture_leaves_at_the_moment_its_rights_end_and_when_deleted_nothing_is_left_after_a_week()
    {
        var expiresAt = _server.Time.Now.AddHours(1);
        var asset = await _server.PublishAsync(TestPicture.Create(4), Documents.Details(expiresAt));
        var url = (await ShowAsync(asset)).TextAt("url")!;

        _server.Time.Now = expiresAt;
        using var expired = await GetAsync(url);
        var id = NodeId.Of(asset.Id).ToString();
        await _server.AskAsync(
            "mutation($id: ID!) { mediaDelete(id: $id, expectedVersion: 1) { deletedId } }", new { id });
        await CollectAsync();
        var afterOneRun = await NamesAsync();
        _server.Time.Now = expiresAt.AddDays(8);
        await CollectAsync();

        Assert.Equal(HttpStatusCode.NotFound, expired.StatusCode);
        Assert.Equal(13, afterOneRun.Count);
        Assert.Empty(await NamesAsync());
    }

    private protected abstract Task<IBlobStore> OpenAsync();

    private protected virtual ValueTask CloseAsync() => ValueTask.CompletedTask;

    /// <summary>Whether an address leads to where the store says that bytes are sent.</summary>
    private protected abstract Task<bool> IsOfStoreAsync(string url);

    private static Task<byte[]> BytesOfAsync(HttpResponseMessage answer) =>
        answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(Cancel);

    private async Task<MediaAsset> SendToStoreAsync(byte[] bytes, Id<MediaAsset>? replaces = null)
    {
        var input = new
        {
            fileName = "picture.tif",
            bytes = bytes.Length,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            replaces = replaces is { } asset ? NodeId.Of(asset).ToString() : null,
            expectedVersion = replaces is null ? (int?)null : 1,
            details = Documents.Details(),
        };
        var begun = (await _server.AskAsync(Documents.Begin, new { input })).At("mediaUploadBegin");
        var blocks = begun.ListAt("upload", "blockUrls").Select(url => url.GetString()!).ToList();
        Assert.Equal(2, blocks.Count);
        foreach (var (block, url) in bytes.Chunk(begun.NumberAt("upload", "blockBytes")).Zip(blocks).Reverse())
        {
            Assert.True(await IsOfStoreAsync(url), url);
            using var content = new ByteArrayContent(block);
            using var put = await _server.Client.PutAsync(url, content, Cancel);
            Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        }

        var id = begun.TextAt("media", "id")!;
        var done = await _server.AskAsync(Documents.Complete, new { id, blocks = blocks.Count });
        Assert.Empty(done.ListAt("mediaUploadComplete", "errors"));
        return await _server.SettleAsync(id);
    }

    private async Task<JsonElement> ShowAsync(MediaAsset asset) => (await _server.AskAsync(
        Show, new { id = NodeId.Of(asset.Id).ToString() }, key: null)).At("media", "image");

    private async Task<HttpResponseMessage> GetAsync(string path, RangeHeaderValue? range = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Range = range;
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await _server.Client.SendAsync(request, Cancel);
    }

    private Task<string> CollectAsync() => BlobCollection.RunAsync(
        _server.Get<MongoDatabase>(), _server.Blobs, _server.Time, isDryRun: false, Cancel);

    private async Task<List<string>> NamesAsync()
    {
        var ledger = new BlobCollectorOptions().LedgerName;
        return await _server.Blobs.ListAllAsync(cancellation: Cancel)
            .Where(blob => blob.Name != ledger)
            .Select(blob => blob.Name.Text)
            .ToListAsync(Cancel);
    }
}
