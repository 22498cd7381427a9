using System.Net;
using System.Text.Json;
using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Server.Media;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>The IIIF Image API 3, as a viewer that zooms uses it, over real HTTP.</summary>
public sealed class IiifTests : IAsyncLifetime
{
    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task The_description_tells_what_the_picture_is_and_what_can_be_asked()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(1, 900, 600));

        using var answer = await GetAsync(asset, "info.json");
        using var described = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        var info = described.RootElement;

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(
            ("http://iiif.io/api/image/3/context.json", "ImageService3", "level2", 900, 600),
            (info.TextAt("@context"), info.TextAt("type"), info.TextAt("profile"),
                info.At("width").GetInt32(), info.At("height").GetInt32()));
        Assert.Equal(
            new Uri(_server.Client.BaseAddress!, $"/iiif/3/{asset.Rendered!.Key}").ToString(), info.TextAt("id"));
    }

    [Fact]
    public async Task Whoever_wants_linked_data_gets_the_description_as_that()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(2));

        using var answer = await GetAsync(
            asset, "info.json", request => request.Headers.Accept.ParseAdd("application/ld+json"));

        Assert.Equal("application/ld+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_bare_address_leads_to_the_description()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(3));
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = _server.Client.BaseAddress };

        using var answer = await client.GetAsync($"/iiif/3/{asset.Rendered!.Key}", Cancel);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.EndsWith($"/iiif/3/{asset.Rendered.Key}/info.json", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("full/max/0/default.jpg", "image/jpeg", 900, 600)]
    [InlineData("0,0,450,300/225,/0/default.png", "image/png", 225, 150)]
    [InlineData("square/200,200/0/color.webp", "image/webp", 200, 200)]
    [InlineData("pct:50,50,50,50/max/90/gray.jpg", "image/jpeg", 300, 450)]
    [InlineData("full/!300,300/!180/bitonal.png", "image/png", 300, 200)]
    [InlineData("0,0,90,60/^180,/0/default.jpg", "image/jpeg", 180, 120)]
    public async Task A_part_is_cut_scaled_and_turned_as_asked(string path, string type, int width, int height)
    {
        var asset = await _server.PublishAsync(TestPicture.Create(4, 900, 600));

        using var answer = await GetAsync(asset, path);
        var header = await InspectAsync(await answer.Content.ReadAsByteArrayAsync(Cancel));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((width, height), (header.Width, header.Height));
    }

    [Fact]
    public async Task The_canonical_address_is_told()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(5, 900, 600));

        using var answer = await GetAsync(asset, "0,0,900,600/450,/0/default.jpg");

        Assert.Contains(
            $"/iiif/3/{asset.Rendered!.Key}/full/450,300/0/default.jpg>;rel=\"canonical\"",
            string.Join(", ", answer.Headers.GetValues("Link")));
    }

    [Theory]
    [InlineData("full/9000,/0/default.jpg", HttpStatusCode.BadRequest)]
    [InlineData("full/0,0/0/default.jpg", HttpStatusCode.BadRequest)]
    [InlineData("1000,0,10,10/max/0/default.jpg", HttpStatusCode.BadRequest)]
    [InlineData("nonsense/max/0/default.jpg", HttpStatusCode.BadRequest)]
    [InlineData("full/max/361/default.jpg", HttpStatusCode.BadRequest)]
    [InlineData("full/max/22.5/default.jpg", HttpStatusCode.NotImplemented)]
    [InlineData("full/max/0/native.jpg", HttpStatusCode.BadRequest)]
    [InlineData("full/max/0/default.tif", HttpStatusCode.NotImplemented)]
    [InlineData("full/max/0/default", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_refused_with_the_part_that_is_wrong(string path, HttpStatusCode status)
    {
        var asset = await _server.PublishAsync(TestPicture.Create(6, 900, 600));

        using var answer = await GetAsync(asset, path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Matches("^(region|size|rotation|quality|format): ", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Rights_bound_what_can_be_zoomed_into()
    {
        var asset = await _server.PublishAsync(
            TestPicture.Create(7, 900, 600), Documents.Details(maxPublicPixels: 640));

        using var answer = await GetAsync(asset, "info.json");
        using var described = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(640, described.RootElement.At("width").GetInt32());
    }

    [Fact]
    public async Task A_draft_cannot_be_looked_into()
    {
        var payload = await _server.UploadAsync(TestPicture.Create(8));
        var asset = await _server.SettleAsync(payload.TextAt("media", "id")!);

        using var described = await GetAsync(asset, "info.json");
        using var shown = await GetAsync(asset, "full/max/0/default.jpg");

        Assert.Equal(HttpStatusCode.NotFound, described.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, shown.StatusCode);
    }

    [Fact]
    public async Task A_scan_of_many_pixels_is_cut_from_its_pyramid()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(9, 2600, 1800));

        using var answer = await GetAsync(asset, "2048,1536,512,264/512,/0/default.jpg");
        var header = await InspectAsync(await answer.Content.ReadAsByteArrayAsync(Cancel));

        Assert.True(asset.Rendered!.HasPyramid);
        Assert.Equal((512, 264), (header.Width, header.Height));
    }

    private static async Task<ImageHeader> InspectAsync(byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, bytes, Cancel);
            using var pipeline = new ImagePipeline();
            return Assert.IsType<ImageVerdict.Accepted>(await pipeline.InspectAsync(path, Cancel)).Header;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<HttpResponseMessage> GetAsync(
        MediaAsset asset, string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/iiif/3/{asset.Rendered!.Key}/{path}");
        change?.Invoke(request);
        return await _server.Client.SendAsync(request, Cancel);
    }
}
