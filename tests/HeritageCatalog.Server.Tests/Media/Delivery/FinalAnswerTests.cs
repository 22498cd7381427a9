using System.Net;
using System.Net.Http.Headers;
using HeritageCatalog.Server.Media;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>How long a part of a picture may be kept by others, and how they ask whether it still holds.</summary>
public sealed class FinalAnswerTests : IAsyncLifetime
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(900, 600)]
    [InlineData(2600, 1800)]
    public async Task What_will_always_be_cut_from_the_same_is_kept_for_a_year(int width, int height)
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1, width, height));

        using var answer = await GetAsync(asset);

        Assert.Equal(Year, answer.Headers.CacheControl!.MaxAge);
        Assert.Contains("immutable", answer.Headers.CacheControl.ToString());
    }

    [Fact]
    public async Task Until_the_pyramid_is_made_the_same_address_may_give_other_pixels_so_nobody_keeps_them_long()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(2, 2600, 1800));
        await _server.Assets.ChangeAsync(
            asset.Id, one => one with { Rendered = one.Rendered! with { HasPyramid = false } }, Cancel);

        using var answer = await GetAsync(asset);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Minute, answer.Headers.CacheControl!.MaxAge);
        Assert.DoesNotContain("immutable", answer.Headers.CacheControl.ToString());
    }

    [Fact]
    public async Task Rights_that_bound_the_pixels_may_change_so_nobody_keeps_what_is_cut_within_them_long()
    {
        var asset = await _server.PublishAsync(
            TestPicture.Create(3, 900, 600), Documents.Details(maxPublicPixels: 640));

        using var answer = await GetAsync(asset);

        Assert.Equal(Minute, answer.Headers.CacheControl!.MaxAge);
    }

    [Theory]
    [InlineData("\"of-something-else\", {0}")]
    [InlineData("W/{0}")]
    [InlineData("*")]
    public async Task Whoever_has_one_of_several_is_told_that_it_holds(string header)
    {
        var asset = await _server.PublishAsync(TestPicture.Create(4));
        using var first = await GetAsync(asset);
        var known = string.Format(null, header, first.Headers.ETag);

        using var second = await GetAsync(asset, request => request.TryAddWithoutValidation("If-None-Match", known));

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Nobody_keeps_why_a_part_of_a_picture_that_is_not_public_is_refused()
    {
        var upload = await _server.UploadAsync(TestPicture.Create(5));
        var asset = await _server.SettleAsync(upload.TextAt("media", "id")!);

        using var refused = await GetAsync(
            asset, headers => headers.Add("Authorization", $"Bearer {MediaServer.Curator}"), "full/0,0/0/default.jpg");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("no-store, private", refused.Headers.CacheControl!.ToString());
    }

    private async Task<HttpResponseMessage> GetAsync(
        MediaAsset asset,
        Action<HttpRequestHeaders>? change = null,
        string part = "0,0,200,200/100,/0/default.jpg")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/iiif/3/{asset.Rendered!.Key}/{part}");
        change?.Invoke(request.Headers);
        return await _server.Client.SendAsync(request, Cancel);
    }
}
