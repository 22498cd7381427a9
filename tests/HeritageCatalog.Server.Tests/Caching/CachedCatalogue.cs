using System.Net.Http.Json;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Caching;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Seeding;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.Server.Tests.Caching;

/// <summary>
/// One database with two servers over it: one that keeps answers, one that does not, to compare with. Empty unless it
/// is seeded.
/// </summary>
internal sealed class CachedCatalogue : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase? _database;
    private WebApplication? _keeping;
    private WebApplication? _plain;
    private HttpClient? _keepingClient;
    private HttpClient? _plainClient;

    private CachedCatalogue()
    {
    }

    public MongoDatabase Database => _database!.Database;

    public MovableTime Time { get; } = new(SeededServer.FirstStart);

    public ResponseCache Cache => _keeping!.Services.GetRequiredService<ResponseCache>();

    public AnswerLedger Ledger => _keeping!.Services.GetRequiredService<AnswerLedger>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CachedCatalogue> StartAsync(bool isSeeded = false)
    {
        var catalogue = new CachedCatalogue();
        catalogue._database = await CatalogDatabase.OpenAsync(
            DataFolder.Open(catalogue._folder.Path), catalogue.Time, Cancel);
        if (isSeeded)
        {
            var seed = new CatalogSeed(catalogue._database.Database, SeedFolder.BuiltIn, catalogue.Time);
            await seed.LoadAsync(reset: false, new Progress<SeedProgress>(), Cancel);
        }

        (catalogue._keeping, catalogue._keepingClient) = await catalogue.StartServerAsync(new HeritageOptions());
        (catalogue._plain, catalogue._plainClient) =
            await catalogue.StartServerAsync(new HeritageOptions { ResponseCache = 0 });
        return catalogue;
    }

    /// <summary>The records as the server that keeps answers writes them.</summary>
    public RecordCollection<T> Records<T>()
        where T : class, IIdentified<T> => _keeping!.Services.GetRequiredService<RecordCollection<T>>();

    /// <summary>The records as another server writes them.</summary>
    public RecordCollection<T> RecordsElsewhere<T>()
        where T : class, IIdentified<T> => _plain!.Services.GetRequiredService<RecordCollection<T>>();

    public Task<string> AskAsync(string query, object? variables = null, string? language = null) =>
        AskAsync(_keepingClient!, query, variables, language);

    /// <summary>The answer as it is now, whatever is kept.</summary>
    public Task<string> AskPlainAsync(string query, object? variables = null, string? language = null) =>
        AskAsync(_plainClient!, query, variables, language);

    /// <summary>Whether an answer is still kept; asks for it.</summary>
    public async Task<bool> KeepsAsync(string query, object? variables = null, string? language = null)
    {
        var hits = Cache.Hits;
        await AskAsync(query, variables, language);
        return Cache.Hits > hits;
    }

    public async ValueTask DisposeAsync()
    {
        _keepingClient?.Dispose();
        _plainClient?.Dispose();
        await _keeping!.DisposeAsync();
        await _plain!.DisposeAsync();
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<string> AskAsync(HttpClient client, string query, object? variables, string? language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = JsonContent.Create(new { query, variables });
        request.Headers.TryAddWithoutValidation("Accept-Language", language ?? "zh");
        using var response = await client.SendAsync(request, Cancel);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<(WebApplication Server, HttpClient Client)> StartServerAsync(HeritageOptions options)
    {
        var server = HeritageApplication.Create(options with { Port = 0 }, _database!.Database, Time);
        await server.StartAsync(Cancel);
        return (server, new HttpClient { BaseAddress = new Uri(server.Urls.First()) });
    }
}

/// <summary>A clock that the test moves.</summary>
internal sealed class MovableTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
