using System.Net.Http.Json;
using System.Text.Json;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Seeding;
using HeritageCatalog.Server.Tests;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(SeededServer))]

namespace HeritageCatalog.Server.Tests;

/// <summary>
/// The whole catalogue with its seed data on a real socket, shared by the tests that only read. Its first start is
/// 1 March 2026, nine in the morning in China.
/// </summary>
public sealed class SeededServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase? _database;
    private WebApplication? _application;

    public static DateTimeOffset FirstStart { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.FromHours(8));

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var time = new FixedTime(FirstStart);
        _database = await CatalogDatabase.OpenAsync(DataFolder.Open(_folder.Path), time, default);
        var seed = new CatalogSeed(_database.Database, SeedFolder.BuiltIn, time);
        await seed.LoadAsync(reset: false, new Progress<SeedProgress>(), default);
        _application = HeritageApplication.Create(new HeritageOptions { Port = 0 }, _database.Database, time);
        await _application.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_application.Urls.First()) };
    }

    /// <summary>
    /// Runs a query as an anonymous caller and gives the whole answer as JSON, indented, Chinese as it is.
    /// </summary>
    public async Task<string> AskAsync(string query, object? variables = null, string? language = null)
    {
        using var answer = await SendAsync(query, variables, ("Accept-Language", language));
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return JsonText.Indented(document.RootElement);
    }

    /// <summary>Runs a query and gives its data; fails when there are errors.</summary>
    public async Task<JsonElement> DataAsync(string query, object? variables = null)
    {
        using var answer = await SendAsync(query, variables);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        Assert.False(document.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return document.RootElement.At("data").Clone();
    }

    public Task<HttpResponseMessage> SendAsync(
        string query, object? variables = null, params (string Name, string? Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        request.Headers.Add("Accept", "application/graphql-response+json");
        foreach (var (name, value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application!.DisposeAsync();
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
