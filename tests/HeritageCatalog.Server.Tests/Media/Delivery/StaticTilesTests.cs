using System.Text.Json;
using HeritageCatalog.Imaging;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>Pictures as files, read as level 0 of the IIIF Image API describes them.</summary>
public sealed class StaticTilesTests : IAsyncLifetime
{
    private const string Address = "https://static.example.org/tiles/squares";

    private readonly TemporaryFolder _folder = new();
    private MediaServer _server = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Folder => _folder.File("squares");

    public async ValueTask InitializeAsync() => _server = await MediaServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(2600, 1800)]
    [InlineData(900, 600)]
    public async Task Every_size_and_tile_that_is_described_is_there(int width, int height)
    {
        var info = await WriteAsync(await _server.PublishAsync(TestPicture.Create(1, width, height)));

        Assert.Equal(
            (Address, "level0", width, height),
            (info.TextAt("id"), info.TextAt("profile"), info.NumberAt("width"), info.NumberAt("height")));
        Assert.All(
            info.ListAt("sizes"),
            size => IsThere($"full/{size.NumberAt("width")},{size.NumberAt("height")}/0/default.jpg"));
        IsThere("full/max/0/default.jpg");
        Assert.All(TilesOf(info), IsThere);
    }

    [Fact]
    public async Task Rights_bound_what_is_written()
    {
        var asset = await _server.PublishAsync(
            TestPicture.Create(2, 900, 600), Documents.Details(maxPublicPixels: 640));

        var info = await WriteAsync(asset);

        Assert.Equal(640, info.NumberAt("width"));
    }

    [Fact]
    public async Task Nothing_stays_of_what_is_given_up()
    {
        var asset = await _server.PublishAsync(TestPicture.Create(3, 900, 600));
        var source = DeepZoom.Of(asset, asset.Rendered!)!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Tiles.TryWriteAsync(source, Folder, Address, new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private StaticTiles Tiles => new(_server.Get<LocalCopies>(), _server.Get<ImagePipeline>());

    private static IEnumerable<string> TilesOf(JsonElement info)
    {
        var (width, height) = (info.NumberAt("width"), info.NumberAt("height"));
        var tiles = info.ListAt("tiles").Single();
        foreach (var factor in tiles.ListAt("scaleFactors").Select(one => one.GetInt32()))
        {
            var side = tiles.NumberAt("width") * factor;
            foreach (var (x, y) in from y in Steps(height, side) from x in Steps(width, side) select (x, y))
            {
                var (across, down) = (Math.Min(side, width - x), Math.Min(side, height - y));
                var region = (x, y, across, down) == (0, 0, width, height) ? "full" : $"{x},{y},{across},{down}";
                yield return
                    $"{region}/{(across + factor - 1) / factor},{(down + factor - 1) / factor}/0/default.jpg";
            }
        }
    }

    private static IEnumerable<int> Steps(int length, int side) =>
        Enumerable.Range(0, (length + side - 1) / side).Select(i => i * side);

    private void IsThere(string file) => Assert.True(File.Exists(Path.Combine(Folder, file)), $"{file} is missing.");

    private async Task<JsonElement> WriteAsync(MediaAsset asset)
    {
        Assert.True(await Tiles.TryWriteAsync(DeepZoom.Of(asset, asset.Rendered!)!, Folder, Address, Cancel));
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, "info.json"), Cancel);
        using var described = JsonDocument.Parse(text);
        return described.RootElement.Clone();
    }
}
