using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.Server.Tests.Media.Delivery;

/// <summary>
/// A site of somebody else, on a port of its own, that shows a picture with OpenSeadragon. It also hands out a folder
/// of files, as plain as a web server can.
/// </summary>
internal sealed class DeepZoomPage : IAsyncDisposable
{
    /// <summary>Whether OpenSeadragon has been installed from npm.</summary>
    public static readonly bool IsInstalled = Directory.Exists(Script);

    private readonly WebApplication _site;

    private DeepZoomPage(WebApplication site) => _site = site;

    public Uri Address => new(_site.Urls.First());

    private static string Script => Checkout.PathOf("tests", "clients", "node_modules", "openseadragon", "build");

    /// <param name="tiles">The folder that is handed out below /tiles.</param>
    public static async Task<DeepZoomPage> StartAsync(string tiles)
    {
        Directory.CreateDirectory(tiles);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        var page = Checkout.PathOf("tests", "clients", "deep-zoom", "index.html");
        site.MapGet("/", () => Results.File(page, "text/html"));
        site.MapGet("/favicon.ico", () => Results.NoContent());
        site.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/openseadragon", FileProvider = new PhysicalFileProvider(Script),
        });
        site.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/tiles", FileProvider = new PhysicalFileProvider(tiles),
        });
        await site.StartAsync();
        return new DeepZoomPage(site);
    }

    /// <summary>Where the page shows a picture.</summary>
    /// <param name="information">The address of its <c>info.json</c>.</param>
    public string Showing(Uri information) =>
        new Uri(Address, $"/?{Uri.EscapeDataString(information.ToString())}").ToString();

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
