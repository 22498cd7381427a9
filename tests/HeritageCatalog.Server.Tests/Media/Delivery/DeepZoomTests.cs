using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using HeritageCatalog.GraphQL.Http.Tests.Browser;
using HeritageCatalog.Imaging;
using HeritageCatalog.Server.Media.Delivery;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.Playwright;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>A large picture as a visitor of another site sees it: OpenSeadragon in a real browser.</summary>
public sealed partial class DeepZoomTests : IAsyncLifetime
{
    private const int Width = 3000;
    private const int Height = 2000;

    // Long enough for a machine that is busy with other tests.
    private const float PatienceInMilliseconds = 180_000;

    // What two encoders in a row may do to a plain colour.
    private const int MostDifference = 8;

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<IResponse> _answers = [];
    private MediaServer? _server;
    private DeepZoomPage? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Chromium.SkipUnlessInstalled();
        Assert.SkipUnless(DeepZoomPage.IsInstalled, "OpenSeadragon is missing: run `npm ci` in tests/clients.");
        _server = await MediaServer.StartAsync();
        _site = await DeepZoomPage.StartAsync(_folder.File("tiles"));
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await (_site?.DisposeAsync() ?? default);
        await (_server?.DisposeAsync() ?? default);
        _folder.Dispose();
    }

    [Fact]
    public async Task A_large_picture_is_zoomed_into_from_another_site_and_every_tile_shows_its_part()
    {
        var asset = await _server!.PublishAsync(Squares.Draw(Width, Height));
        Assert.True(asset.Rendered!.HasPyramid);
        var page = await OpenAsync(new Uri(_server.Client.BaseAddress!, $"/iiif/3/{asset.Rendered.Key}/info.json"));

        await ShowsSquaresAsync(page, "deep-zoom-whole", 0, 0, Squares.PerSide, Squares.PerSide);
        await page.EvaluateAsync("zoomTo(1500, 1000, 1.5)");
        await ShowsSquaresAsync(page, "deep-zoom-near", 4, 4, 6, 6);

        Assert.Empty(_complaints);
        var tiles = _answers.Where(answer => TileAddress().IsMatch(answer.Url)).ToList();
        Assert.InRange(tiles.Count, 9, 200);
        Assert.All(_answers, answer => Assert.True(answer.Ok, $"{answer.Status} {answer.Url}"));
        Assert.Contains(tiles, tile => tile.Url.Contains("/1024,512,512,512/512,512/0/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_picture_in_files_is_zoomed_into_where_a_plain_web_server_hands_them_out()
    {
        // Odd, so that halves have to be rounded as viewers round them.
        const int Wide = 3001;
        const int Tall = 2003;
        var asset = await _server!.PublishAsync(Squares.Draw(Wide, Tall));
        var tiles = new StaticTiles(_server.Get<LocalCopies>(), _server.Get<ImagePipeline>());
        var address = new Uri(_site!.Address, "/tiles/squares");
        var folder = Path.Combine(_folder.File("tiles"), "squares");
        Assert.True(await tiles.TryWriteAsync(DeepZoom.Of(asset, asset.Rendered!)!, folder, $"{address}", Cancel));
        var page = await OpenAsync(new Uri($"{address}/info.json"));

        await ShowsSquaresAsync(page, "static-tiles-whole", 0, 0, Squares.PerSide, Squares.PerSide);
        await page.EvaluateAsync("zoomTo(2800, 1900, 1.5)");
        await ShowsSquaresAsync(page, "static-tiles-corner", 8, 9, Squares.PerSide, Squares.PerSide);

        Assert.Empty(_complaints);
        Assert.All(_answers, answer => Assert.True(answer.Ok, $"{answer.Status} {answer.Url}"));
        Assert.True(_answers.Count(answer => TileAddress().IsMatch(answer.Url)) >= 9);
        Assert.Contains(_answers, answer => answer.Url.EndsWith(
            "/2560,1536,441,467/441,467/0/default.jpg", StringComparison.Ordinal));
    }

    private async Task<IPage> OpenAsync(Uri information)
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1200, Height = 800 } });
        page.SetDefaultTimeout(PatienceInMilliseconds);
        page.Response += (_, answer) => _answers.Enqueue(answer);
        page.RequestFailed += (_, request) => _complaints.Enqueue($"{request.Failure}: {request.Url}");
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) => Listen(message);
        await page.GotoAsync(_site!.Showing(information));
        await page.WaitForFunctionAsync("window.state !== 'opening'");
        Assert.Equal("open", await page.EvaluateAsync<string>("window.state"));
        return page;
    }

    // The middle of each square that has to be in view.
    private static async Task ShowsSquaresAsync(
        IPage page, string screenshot, int left, int top, int right, int bottom)
    {
        await page.WaitForFunctionAsync("isDrawn()");
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{screenshot}.png"),
        });
        for (var row = top; row < bottom; row++)
        {
            for (var column = left; column < right; column++)
            {
                await ShowsSquareAsync(page, column, row);
            }
        }
    }

    private static async Task ShowsSquareAsync(IPage page, int column, int row)
    {
        const int Across = Width / Squares.PerSide;
        const int Down = Height / Squares.PerSide;
        var (x, y) = ((column * Across) + (Across / 2), (row * Down) + (Down / 2));
        var seen = await page.EvaluateAsync<int[]?>($"colourAt({x}, {y})");
        var (red, green, blue) = Squares.ColourOf(column, row);
        Assert.NotNull(seen);
        Assert.True(
            new[] { seen[0] - red, seen[1] - green, seen[2] - blue }.Max(Math.Abs) <= MostDifference,
            $"{column},{row} is {string.Join(' ', seen)} and not {red} {green} {blue}.");
    }

    private void Listen(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            _complaints.Enqueue(message.Text);
        }
    }

    [GeneratedRegex(@"/\d+,\d+,\d+,\d+/\d+,\d+/0/default\.\w+$")]
    private static partial Regex TileAddress();
}
