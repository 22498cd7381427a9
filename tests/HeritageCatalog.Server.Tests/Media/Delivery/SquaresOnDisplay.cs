using HeritageCatalog.Imaging;
using HeritageCatalog.Imaging.Analysis;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>
/// A server that shows the picture that the official validator of the IIIF Image API asks for: 1000 by 1000 pixels, ten
/// by ten squares, each of its own colour. Shared by tests that only read.
/// </summary>
public sealed class SquaresOnDisplay : IAsyncLifetime
{
    public const int Side = 1000;

    // As much as the validator allows.
    private const int MostDifference = 6;

    private readonly TemporaryFolder _folder = new();
    private readonly ImagePipeline _pipeline = new();
    private MediaServer? _server;
    private int _files;

    /// <summary>What addresses of the picture begin with.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Follows no redirection.</summary>
    public HttpClient Client { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await MediaServer.StartAsync();
        Key = (await _server.PublishAsync(Squares.Draw(Side, Side))).Rendered!.Key;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = _server.Client.BaseAddress,
        };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _pipeline.Dispose();
        await _server!.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Asks for what follows the identifier.</summary>
    public async Task<HttpResponseMessage> GetAsync(
        string path, Action<HttpRequestMessage>? change = null, string? identifier = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/iiif/3/{identifier ?? Key}{path}");
        change?.Invoke(request);
        return await Client.SendAsync(request, Cancel);
    }

    /// <summary>The pixels of what is answered, whatever its format.</summary>
    public async Task<PngPixels> SeeAsync(string path)
    {
        using var answer = await GetAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} for {path}");
        return PngPixels.Read(path.EndsWith(".png", StringComparison.Ordinal) ? bytes : await ToPngAsync(bytes));
    }

    /// <summary>Fails unless a picture has a square's colour at a place.</summary>
    public static void HasColour(PngPixels picture, int x, int y, int column, int row)
    {
        var seen = picture.At(x, y);
        var wanted = Squares.ColourOf(column, row);
        int[] differences =
            [seen.Red - wanted.Red, seen.Green - wanted.Green, seen.Blue - wanted.Blue];
        Assert.True(
            differences.All(one => Math.Abs(one) <= MostDifference),
            $"At {x},{y} is {seen} and not {wanted} of the square {column},{row}.");
    }

    /// <summary>Fails unless all of ten by ten squares are where they belong.</summary>
    /// <param name="picture">Of any size.</param>
    /// <param name="from">Says which square of the whole is seen as the one of a column and row.</param>
    public static void HasSquares(PngPixels picture, Func<int, int, (int Column, int Row)>? from = null)
    {
        for (var row = 0; row < Squares.PerSide; row++)
        {
            for (var column = 0; column < Squares.PerSide; column++)
            {
                var (wantedColumn, wantedRow) = from?.Invoke(column, row) ?? (column, row);
                HasColour(
                    picture, Middle(column, picture.Width), Middle(row, picture.Height), wantedColumn, wantedRow);
            }
        }
    }

    private static int Middle(int square, int side) => ((square * 2) + 1) * side / (2 * Squares.PerSide);

    private async Task<byte[]> ToPngAsync(byte[] picture)
    {
        var path = _folder.File($"{Interlocked.Increment(ref _files)}");
        await File.WriteAllBytesAsync(path, picture, Cancel);
        var header = Assert.IsType<Imaging.Guard.ImageVerdict.Accepted>(
            await _pipeline.InspectAsync(path, Cancel)).Header;
        using var png = await _pipeline.ResizeAsync(
            path, new FreeSize(header.Width, null, new FocalPoint(0.5, 0.5)), RenditionFormat.Png, Cancel);
        using var bytes = new MemoryStream();
        await png.OpenRead().CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }
}
