using System.Net;
using System.Net.Http.Json;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;

namespace HeritageCatalog.Server.Tests.Limits;

/// <summary>The budgets of callers, as a reverse proxy on this machine sees them.</summary>
public sealed class BudgetTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase? _database;
    private WebApplication? _application;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _database = await CatalogDatabase.OpenAsync(DataFolder.Open(_folder.Path), TimeProvider.System, Cancel);

    [Fact]
    public async Task Each_caller_behind_a_known_proxy_has_his_own_budget()
    {
        // A kept answer costs nothing.
        var options = new HeritageOptions { Port = 0, Budget = 1, ResponseCache = 0, Proxies = "127.0.0.1, ::1" };
        using var client = await StartAsync(options);

        using var first = await AskAsync(client, "192.0.2.1");
        using var second = await AskAsync(client, "192.0.2.1");
        using var other = await AskAsync(client, "192.0.2.2");

        Assert.Equal("\"cost\";q=60;w=60", first.Headers.GetValues("RateLimit-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Nobody_is_believed_where_no_proxy_is_known_and_this_machine_is_not_limited()
    {
        using var client = await StartAsync(new HeritageOptions { Port = 0, Budget = 1 });

        using var first = await AskAsync(client, "192.0.2.1");
        using var second = await AskAsync(client, "192.0.2.1");

        Assert.False(first.Headers.Contains("RateLimit"));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        await _application!.DisposeAsync();
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, string forwardedFor)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query = "{ crafts(first: 50) { nodes { name } } }" }),
        };
        request.Headers.Add("X-Forwarded-For", forwardedFor);
        return client.SendAsync(request, Cancel);
    }

    private async Task<HttpClient> StartAsync(HeritageOptions options)
    {
        _application = HeritageApplication.Create(options, _database!.Database, TimeProvider.System);
        await _application.StartAsync(Cancel);
        return new HttpClient { BaseAddress = new Uri(_application.Urls.First()) };
    }
}
