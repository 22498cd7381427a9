using System.Net;
using System.Net.Http.Headers;
using HeritageCatalog.Server.Media;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>What was made of pictures, as anybody gets it over real HTTP.</summary>
public sealed class RenditionTests : IAsyncLifetime
{
    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("small.webp", "image/webp")]
    [InlineData("full.jpg", "image/jpeg")]
    [InlineData("medium.avif", "image/avif")]
    public async Task A_rendition_of_a_public_picture_is_sent_to_anybody_to_keep(string file, string type)
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1, 900, 600));

        using var answer = await GetAsync(asset, file);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.ETag!.IsWeak);
        var made = asset.Rendered!.Renditions.Single(one => file == Server.Media.Images.MediaAddresses.FileOf(one));
        Assert.Equal(made.Bytes, (await answer.Content.ReadAsByteArrayAsync(Cancel)).Length);
    }

    [Fact]
    public async Task Whoever_has_it_already_is_told_so()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(2));
        using var first = await GetAsync(asset, "thumb.webp");

        using var second = await GetAsync(
            asset, "thumb.webp", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory]
    [InlineData("bytes=10-19", 10, 10)]
    [InlineData("bytes=100-", 100, -100)]
    [InlineData("bytes=-7", -7, 7)]
    public async Task A_range_is_sent_alone(string range, int from, int length)
    {
        var asset = await _server.PublishAsync(TestPicture.Create(3));
        using var whole = await GetAsync(asset, "small.webp");
        var bytes = await whole.Content.ReadAsByteArrayAsync(Cancel);
        var offset = from < 0 ? bytes.Length + from : from;
        var expected = bytes.AsSpan(offset, length < 0 ? bytes.Length + length : length).ToArray();

        using var part = await GetAsync(
            asset, "small.webp", request => request.Headers.Range = RangeHeaderValue.Parse(range));

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(expected, await part.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(
            $"bytes {offset}-{offset + expected.Length - 1}/{bytes.Length}",
            part.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task A_range_of_more_bytes_than_can_be_counted_is_all_there_are()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(9));

        using var answer = await GetAsync(
            asset, "thumb.webp", request => request.Headers.Range = new RangeHeaderValue(0, long.MaxValue));

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal(answer.Content.Headers.ContentRange!.Length, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_range_of_other_bytes_than_the_client_has_is_answered_with_all_of_them()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(4));

        using var answer = await GetAsync(asset, "small.webp", request =>
        {
            request.Headers.Range = new RangeHeaderValue(10, 19);
            request.Headers.IfRange = new RangeConditionHeaderValue("\"of-something-else\"");
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_range_behind_the_end_is_refused_with_the_length()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(5));

        using var answer = await GetAsync(
            asset, "thumb.webp", request => request.Headers.Range = new RangeHeaderValue(9_000_000, null));

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
        Assert.Equal(
            asset.Rendered!.Renditions.Single(one => one is { Preset: "thumb", Format: ImageFormat.Webp }).Bytes,
            answer.Content.Headers.ContentRange!.Length);
    }

    [Fact]
    public async Task Whoever_asks_for_the_head_gets_no_bytes()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(6));

        using var answer = await GetAsync(asset, "small.jpg", request => request.Method = HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 0);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_picture_is_gone_at_the_moment_its_rights_end()
    {
        var end = _server.Time.GetUtcNow().AddHours(1);
        var asset = await _server.PublishAsync(TestPicture.Create(7), Documents.Details(expiresAt: end));

        using var before = await GetAsync(asset, "thumb.webp");
        _server.Time.Now = end;
        using var after = await GetAsync(asset, "thumb.webp");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.InRange(before.Headers.CacheControl!.MaxAge!.Value, TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task A_draft_is_shown_to_its_bureau_alone_and_kept_by_nobody()
    {
        var payload = await _server.UploadAsync(TestPicture.Create(8));
        var asset = await _server.SettleAsync(payload.TextAt("media", "id")!);

        using var publicAnswer = await GetAsync(asset, "thumb.webp");
        using var other = await GetAsync(asset, "thumb.webp", request => SignIn(request, MediaServer.OtherCurator));
        using var own = await GetAsync(asset, "thumb.webp", request => SignIn(request, MediaServer.Curator));

        Assert.Equal(HttpStatusCode.NotFound, publicAnswer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal("no-store, private", own.Headers.CacheControl!.ToString());
    }

    [Theory]
    [InlineData("/media/nothing/thumb.webp")]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000/thumb.webp")]
    [InlineData("/media/..%2f..%2fetc/passwd")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await _server.Client.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static void SignIn(HttpRequestMessage request, string key) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);

    private async Task<HttpResponseMessage> GetAsync(
        MediaAsset asset, string file, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/media/{asset.Rendered!.Key}/{file}");
        change?.Invoke(request);
        return await _server.Client.SendAsync(request, Cancel);
    }
}
