using System.Net;
using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Browser;
using HeritageCatalog.Server.Seeding;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.Playwright;

namespace HeritageCatalog.Server.Tests.Seeding;

/// <summary>
/// All seed pictures on sheets, beside the screenshots of the browser tests, for somebody to look at who is no program.
/// </summary>
public sealed class ContactSheetTests : IDisposable
{
    private const int Width = 1600;
    private const float PatienceInMilliseconds = 60_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("exhibition", 3, 3)]
    [InlineData("work", 8, 40)]
    [InlineData("craft", 8, 40)]
    [InlineData("artist", 20, 240)]
    [InlineData("inheritor", 20, 320)]
    public async Task Every_seed_picture_is_seen_on_a_sheet(string kind, int columns, int each)
    {
        Chromium.SkipUnlessInstalled();
        var pictures = SeedFolder.BuiltIn.Read<SeedPicture>("images", "pictures").Where(one => one.Kind == kind);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Chromium.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = Width, Height = 200 } });
        page.SetDefaultTimeout(PatienceInMilliseconds);
        foreach (var (number, sheet) in pictures.Chunk(each).Index())
        {
            await page.GotoAsync(new Uri(await WriteAsync(sheet, columns)).ToString());
            await page.WaitForFunctionAsync("[...document.images].every((one) => one.complete)");
            var seen = await page.EvaluateAsync<string[]>(
                "[...document.images].map((one) => `${one.naturalWidth} ${one.naturalHeight}`)");

            Assert.Equal(sheet.Select(one => $"{one.Width} {one.Height}"), seen);
            await page.ScreenshotAsync(new()
            {
                Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"sheet-{kind}-{number + 1:00}.jpg"),
                Type = ScreenshotType.Jpeg,
                Quality = 80,
                FullPage = true,
            });
        }
    }

    private async Task<string> WriteAsync(IEnumerable<SeedPicture> sheet, int columns)
    {
        var html = new StringBuilder(
            $$"""
            <!doctype html><meta charset="utf-8"><style>
              body { margin: 8px; display: grid; grid-template-columns: repeat({{columns}}, 1fr); gap: 6px;
                background: #eee; font: 11px sans-serif; }
              figure { margin: 0; } img { width: 100%; aspect-ratio: 1; object-fit: contain; background: #ccc; }
            </style>
            """);
        foreach (var picture in sheet)
        {
            var file = new Uri(Checkout.PathOf("seed-data", "images", picture.File));
            var caption = WebUtility.HtmlEncode(picture.Record);
            html.Append($"<figure><img src=\"{file}\"><figcaption>{caption}</figcaption></figure>");
        }

        var path = _folder.File("sheet.html");
        await File.WriteAllTextAsync(path, html.ToString(), TestContext.Current.CancellationToken);
        return path;
    }
}
