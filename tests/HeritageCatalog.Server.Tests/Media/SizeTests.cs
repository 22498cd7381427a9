using System.Net;
using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Media.Delivery.Sizes;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>Signed sizes beyond the presets, over real HTTP.</summary>
public sealed class SizeTests : IAsyncLifetime
{
    private const string Ask = """
        query($id: ID!, $width: Int!, $height: Int, $days: Int) {
          media(id: $id) { image { sized(width: $width, height: $height, days: $days) } }
        }
        """;

    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(500, null, 500, 333)]
    [InlineData(300, 300, 300, 300)]
    [InlineData(400, 100, 400, 100)]
    public async Task A_size_that_was_signed_is_made_and_sent(int width, int? height, int wide, int tall)
    {
        var address = await SignAsync(await PublishAsync(1), width, height);

        using var answer = await _server.Client.GetAsync(address, Cancel);
        var header = await InspectAsync(await answer.Content.ReadAsByteArrayAsync(Cancel));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/webp", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
        Assert.Equal((wide, tall), (header.Width, header.Height));
    }

    [Fact]
    public async Task A_size_that_many_ask_for_at_once_is_made_once()
    {
        var address = await SignAsync(await PublishAsync(2), 501);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => _server.Client.GetByteArrayAsync(address, Cancel)));

        Assert.Single(answers.Select(Convert.ToHexString).Distinct());
        Assert.Single((await _server.Blobs.ListAsync("sizes/", cancellation: Cancel)).Blobs);
    }

    [Fact]
    public async Task A_size_that_nobody_has_signed_is_refused()
    {
        var address = await SignAsync(await PublishAsync(3), 502);

        using var other = await _server.Client.GetAsync(address.Replace("w502", "w503"), Cancel);
        using var unsigned = await _server.Client.GetAsync(address[..address.IndexOf('?')], Cancel);
        using var endless = await _server.Client.GetAsync(address.Replace("&e=0", "&e=99999999999"), Cancel);

        Assert.Equal(
            [HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden],
            [other.StatusCode, unsigned.StatusCode, endless.StatusCode]);
        Assert.Empty((await _server.Blobs.ListAsync("sizes/", cancellation: Cancel)).Blobs);
    }

    [Fact]
    public async Task An_address_holds_for_the_days_it_was_signed_for()
    {
        var address = await SignAsync(await PublishAsync(4), 504, days: 1);

        using var today = await _server.Client.GetAsync(address, Cancel);
        _server.Time.Now = _server.Time.Now.AddDays(1);
        using var tomorrow = await _server.Client.GetAsync(address, Cancel);
        _server.Time.Now = _server.Time.Now.AddDays(1);
        using var later = await _server.Client.GetAsync(address, Cancel);

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden],
            [today.StatusCode, tomorrow.StatusCode, later.StatusCode]);
    }

    [Fact]
    public async Task Within_a_day_a_size_has_one_address()
    {
        var asset = await PublishAsync(5);
        _server.Time.Now = new DateTimeOffset(2027, 1, 2, 3, 0, 0, TimeSpan.Zero);
        var morning = await SignAsync(asset, 505, days: 2);
        _server.Time.Now = _server.Time.Now.AddHours(20);

        Assert.Equal(morning, await SignAsync(asset, 505, days: 2));
    }

    [Fact]
    public async Task A_size_is_held_to_the_pixels_that_rights_allow()
    {
        var asset = await PublishAsync(6, maxPublicPixels: 320);
        var address = await SignAsync(asset, 900);

        using var answer = await _server.Client.GetAsync(address, Cancel);
        var header = await InspectAsync(await answer.Content.ReadAsByteArrayAsync(Cancel));

        Assert.Equal(320, header.Width);
    }

    [Fact]
    public async Task Sizes_made_longest_ago_make_room()
    {
        var asset = await PublishAsync(7);
        var first = await SignAsync(asset, 700);
        var second = await SignAsync(asset, 800);
        await _server.Client.GetByteArrayAsync(first, Cancel);
        await _server.Client.GetByteArrayAsync(second, Cancel);
        var sizes = (await _server.Blobs.ListAsync("sizes/", cancellation: Cancel)).Blobs;
        var newest = sizes.Single(blob => blob.Name.Text.Contains("w800"));
        var settings = new MediaSettings { MostSizedBytes = (newest.Length * 10 / 9) + 10 };
        var bounded = new SizedPictures(
            new(_server.Blobs), _server.Get<LocalCopies>(), _server.Get<ImagePipeline>(), settings);

        Assert.Equal(1, await bounded.SweepAsync(Cancel));
        Assert.Equal(
            newest.Name, Assert.Single((await _server.Blobs.ListAsync("sizes/", cancellation: Cancel)).Blobs).Name);
        Assert.NotEmpty(await _server.Client.GetByteArrayAsync(first, Cancel));
    }

    [Theory]
    [InlineData("w0.webp")]
    [InlineData("w2049.webp")]
    [InlineData("w0500.webp")]
    [InlineData("w500h300.webp")]
    [InlineData("w500h300x101y0.webp")]
    [InlineData("w500.avif")]
    [InlineData("../w500.webp")]
    public void What_is_no_size_is_none(string file) => Assert.Null(WantedSize.TryParse(file));

    private async Task<MediaAsset> PublishAsync(int seed, int? maxPublicPixels = null) => await _server.PublishAsync(
        TestPicture.Create(seed, 900, 600), Documents.Details(maxPublicPixels: maxPublicPixels));

    private async Task<string> SignAsync(MediaAsset asset, int width, int? height = null, int? days = null)
    {
        var id = Server.Catalog.Records.NodeId.Of(asset.Id).ToString();
        var data = await _server.AskAsync(Ask, new { id, width, height, days }, key: null);
        return data.TextAt("media", "image", "sized")!;
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
}
