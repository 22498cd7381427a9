using System.Collections.Concurrent;
using System.Net;
using HeritageCatalog.Blobs;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Delivery;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>Small pictures that are sent from memory, as far as anybody can tell.</summary>
public sealed class HotBlobsTests
{
    private readonly ConcurrentQueue<string> _reads = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_small_picture_is_read_from_the_store_once()
    {
        await using var server = await StartAsync();
        var asset = await server.PublishAsync(TestPicture.Create(1));
        var address = $"/media/{asset.Rendered!.Key}/thumb.webp";
        _reads.Clear();

        var first = await server.Client.GetByteArrayAsync(address, Cancel);
        var second = await server.Client.GetByteArrayAsync(address, Cancel);

        Assert.Equal(first, second);
        Assert.Single(_reads);
    }

    [Fact]
    public async Task What_is_told_about_it_is_the_same_from_memory()
    {
        await using var server = await StartAsync();
        var asset = await server.PublishAsync(TestPicture.Create(2));
        var address = $"/media/{asset.Rendered!.Key}/small.jpg";

        using var first = await server.Client.GetAsync(address, Cancel);
        using var second = await server.Client.GetAsync(address, Cancel);

        Assert.Equal(Told(first), Told(second));
    }

    [Fact]
    public async Task A_picture_in_memory_is_not_shown_to_whom_it_is_not_public_any_more()
    {
        await using var server = await StartAsync();
        var end = server.Time.GetUtcNow().AddMinutes(5);
        var asset = await server.PublishAsync(TestPicture.Create(3), Documents.Details(expiresAt: end));
        var address = $"/media/{asset.Rendered!.Key}/thumb.webp";
        await server.Client.GetByteArrayAsync(address, Cancel);

        server.Time.Now = end;
        using var after = await server.Client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public void More_than_the_bound_is_never_kept_and_what_is_asked_for_stays()
    {
        var hot = new HotBlobs(new MediaSettings { MostHotBytes = 1_000 });
        var favourite = BlobOf("favourite");
        hot.Keep(favourite);

        for (var i = 0; i < 100; i++)
        {
            hot.Keep(BlobOf($"other-{i}"));
            Assert.Same(favourite, hot.Find(favourite.Name));
            Assert.InRange(hot.Count, 1, 10);
        }

        Assert.Null(hot.Find(BlobName.Parse("other-1")));
    }

    private static HotBlob BlobOf(string name) =>
        new(BlobName.Parse(name), "\"tag\"", "image/webp", new byte[100]);

    private static string Told(HttpResponseMessage answer)
    {
        answer.Headers.Date = null;
        return $"{answer.StatusCode} {answer.Headers}{answer.Content.Headers}";
    }

    private Task<MediaServer> StartAsync() => MediaServer.StartAsync(
        wrap: store => new ReadHookBlobStore(store, (name, content) =>
        {
            _reads.Enqueue(name.Text);
            return Task.FromResult(content);
        }));
}
