using System.IO.Compression;
using System.Net;
using HeritageCatalog.GraphQL.Http.GraphiQL;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace HeritageCatalog.GraphQL.Http.Tests.GraphiQL;

public sealed class GraphiQLPageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphiql");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_page_names_the_bundled_files_and_hands_over_the_settings()
    {
        Bundle();
        await using var server = await StartAsync(page => page.DefaultQuery = "{ 剪纸(s: \"<a>\") }");

        var html = await server.Client.GetStringAsync("/page", TestContext.Current.CancellationToken);

        Assert.Contains("src=\"/graphql/ui/page-1.js\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/graphql/ui/page-2.css\"", html, StringComparison.Ordinal);
        Assert.Contains("data-endpoint=\"/graphql\"", html, StringComparison.Ordinal);
        Assert.Contains("&quot;&lt;a&gt;&quot;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_allowed_to_load_nothing_from_elsewhere()
    {
        Bundle();
        await using var server = await StartAsync();

        using var response = await GetAsync(server, "/page");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_named_by_its_content_and_kept_for_good()
    {
        Bundle();
        await using var server = await StartAsync();

        using var response = await GetAsync(server, "/graphql/ui/page-1.js");

        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        Assert.Equal("script", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_client_that_unpacks_gets_the_packed_file()
    {
        Bundle();
        await using var server = await StartAsync();

        using var response = await GetAsync(server, "/graphql/ui/page-1.js", acceptEncoding: "br, gzip;q=0.5");

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        var packed = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        Assert.Equal("script", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/graphql/ui/secret.txt")]
    [InlineData("/graphql/ui/manifest.json")]
    [InlineData("/graphql/ui/..%2Foutside.js")]
    [InlineData("/graphql/ui/page-1.js.gz")]
    public async Task Only_files_of_the_bundle_are_served(string address)
    {
        Bundle();
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "secret.txt"), "s", CancellationToken.None);
        await using var server = await StartAsync();

        using var response = await GetAsync(server, address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_bundle_the_page_says_how_to_make_one()
    {
        await using var server = await StartAsync();

        using var response = await GetAsync(server, "/page");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("GraphiQL/build", html, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> GetAsync(
        HttpTestServer server, string address, string? acceptEncoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private void Bundle()
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "manifest.json"), """{"script":"page-1.js","style":"page-2.css"}""");
        File.WriteAllText(Path.Combine(_folder.FullName, "page-1.js"), "script");
        using var packed = new GZipStream(
            File.Create(Path.Combine(_folder.FullName, "page-1.js.gz")), CompressionLevel.Fastest);
        packed.Write("script"u8);
    }

    private Task<HttpTestServer> StartAsync(Action<GraphiQLOptions>? configure = null)
    {
        var options = new GraphiQLOptions { Folder = _folder.FullName };
        configure?.Invoke(options);
        var page = new GraphiQLPage(options, "/graphql");
        return HttpTestServer.StartAsync(
            _ => { },
            application =>
            {
                application.MapGet("/page", page.WritePageAsync);
                application.MapGet("/graphql/ui/{file}", page.WriteFileAsync);
            });
    }
}
