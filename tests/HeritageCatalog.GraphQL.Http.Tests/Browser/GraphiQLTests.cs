using System.Collections.Concurrent;
using HeritageCatalog.GraphQL.Http.GraphiQL;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HeritageCatalog.GraphQL.Http.Tests.Browser;

public sealed class GraphiQLTests : IAsyncLifetime
{
    // Long enough for a machine that is busy with other tests; a test that passes never waits so long.
    private const float PatienceInMilliseconds = 180_000;

    private readonly ConcurrentQueue<string> _complaints = [];
    private readonly ConcurrentQueue<string> _requests = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Chromium.SkipUnlessInstalled();
        Assert.SkipUnless(
            File.Exists(Path.Combine(new GraphiQLOptions().Folder, "manifest.json")),
            "GraphiQL is not bundled: run src/HeritageCatalog.GraphQL.Http/GraphiQL/build and build the tests again.");
        SetDefaultExpectTimeout(PatienceInMilliseconds);
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
    }

    [Fact]
    public async Task A_query_is_written_with_completion_and_answered_and_nothing_comes_from_elsewhere()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var page = await OpenAsync(server, "/graphql");

        await ReplaceQueryAsync(page, "{ wor");
        var suggestion = page.Locator(".suggest-widget.visible .monaco-list-row").First;
        await Expect(suggestion).ToContainTextAsync("works");
        await SaveScreenshotAsync(page, "graphiql-completion");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync(" { title ");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(".result-window")).ToContainTextAsync("胶东剪纸");
        await SaveScreenshotAsync(page, "graphiql-answer");
        Assert.Empty(_complaints);
        Assert.All(_requests, request => Assert.Equal(server.Address.Authority, new Uri(request).Authority));
    }

    [Fact]
    public async Task A_link_to_a_query_opens_with_it_in_the_editor()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        var page = await OpenAsync(server, "/graphql?query=%7Bworks%7Btitle%7D%7D");

        await Expect(page.Locator(".graphiql-query-editor .view-lines")).ToContainTextAsync("{works{title}}");
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_query_with_a_deferred_fragment_is_answered_in_parts()
    {
        await using var server = await GraphQLTestServer.StartAsync(
            extend: static server => server.AddIncrementalDelivery());
        var page = await OpenAsync(
            server, $"/graphql?query={Uri.EscapeDataString("{ works { title } ... @defer { greeting } }")}");

        await page.Locator(".graphiql-query-editor .view-lines").ClickAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(".result-window")).ToContainTextAsync("你好，世界");
        await Expect(page.Locator(".result-window")).ToContainTextAsync("胶东剪纸");
        await SaveScreenshotAsync(page, "graphiql-parts");

        // It lets go of the connection when the last part says so, and the browser calls that a failure.
        Assert.DoesNotContain(_complaints, complaint => !complaint.StartsWith("failed: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_documentation_shows_the_descriptions_of_the_schema()
    {
        await using var server = await GraphQLTestServer.StartAsync();
        var page = await OpenAsync(server, "/graphql");

        await page.GetByLabel("Show Documentation Explorer").ClickAsync();
        await page.Locator(".graphiql-doc-explorer").GetByText("Query", new() { Exact = true }).ClickAsync();

        await Expect(page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("展览上的作品");
        await SaveScreenshotAsync(page, "graphiql-documentation");
        Assert.Empty(_complaints);
    }

    private static async Task ReplaceQueryAsync(IPage page, string text)
    {
        await page.Locator(".graphiql-query-editor .view-lines").ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.TypeAsync(text);
    }

    private static Task SaveScreenshotAsync(IPage page, string name) =>
        page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });

    private async Task<IPage> OpenAsync(HttpTestServer server, string address)
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 } });
        page.SetDefaultTimeout(PatienceInMilliseconds);
        page.Request += (_, request) => _requests.Enqueue(request.Url);
        page.RequestFailed += (_, request) => _complaints.Enqueue($"failed: {request.Url}");
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) => Listen(message);
        await page.GotoAsync(new Uri(server.Address, address).ToString());
        await page.Locator(".graphiql-query-editor .view-lines").WaitForAsync();
        await WaitForSchemaAsync(page);
        return page;
    }

    // The documentation lists the root types as soon as the page knows the schema; before that nothing is completed.
    private static async Task WaitForSchemaAsync(IPage page)
    {
        await page.GetByLabel("Show Documentation Explorer").ClickAsync();
        await Expect(page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("query");
        await page.GetByLabel("Hide Documentation Explorer").ClickAsync();
    }

    private void Listen(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            _complaints.Enqueue(message.Text);
        }
    }
}
