using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.MongoEmbedded;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Hosting.Verification;
using HeritageCatalog.Server.Tests.Caching;
using HeritageCatalog.Server.Tests.Media;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;

namespace HeritageCatalog.Server.Tests.Verification;

/// <summary>The whole server over an embedded database, with a recorder between the two.</summary>
internal sealed class RecordedServer : IAsyncDisposable
{
    public const string Curator = "curator-of-the-recorded-server";

    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedServer _embedded;
    private readonly WebApplication _application;
    private readonly HttpClient _client;

    private RecordedServer(
        TemporaryFolder folder, EmbeddedServer embedded, CommandRecorder recorder, WebApplication application)
    {
        _folder = folder;
        _embedded = embedded;
        _application = application;
        Recorder = recorder;
        _client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
    }

    public CommandRecorder Recorder { get; }

    public static MovableTime Time { get; } = new(QueryCatalogue.RecordedAt);

    public IServiceProvider Services => _application.Services;

    public static async Task<RecordedServer> StartAsync()
    {
        var folder = new TemporaryFolder();
        var embedded = await EmbeddedServer.OpenAsync(
            new EmbeddedServerOptions { Path = folder.File("catalog.db"), TimeProvider = Time });
        var recorder = new CommandRecorder(embedded.Connect());
        var database = new MongoClient(recorder, CatalogDatabase.ClientOptions(Time))
            .GetDatabase(CatalogCluster.DefaultDatabase);
        await CatalogIndexes.EnsureAsync(database, default);
        await CatalogImages.EnsureAsync(database, CatalogCollections.All, default);
        await CatalogImages.EnsureAsync(database, CatalogCollections.All, default);

        // Kept answers would hide what a second question sends.
        var options = new HeritageOptions
        {
            Port = 0,
            ResponseCache = 0,
            AccessKeys = [AccessKey.Of(Curator, MediaServer.Bureau, AccessRole.Curator)],
        };
        var blobs = FolderBlobStore.Open(new FolderBlobOptions
        {
            Path = folder.File("blobs"),
            UploadPath = "/media/uploads/",
        });
        var application = HeritageApplication.Create(options, database, Time, blobs);
        await application.StartAsync();
        return new RecordedServer(folder, embedded, recorder, application);
    }

    /// <summary>Asks, and gives the data; null where the question was refused.</summary>
    public async Task<JsonElement?> TryAskAsync(string query, string? key = null)
    {
        using var content = JsonContent.Create(new { query });
        return await SendAsync(content, key);
    }

    public async Task<JsonElement> AskAsync(string query, string? key = null) =>
        await TryAskAsync(query, key) ?? throw new InvalidOperationException($"The server refused {query}");

    /// <summary>Sends a mutation with a file, as a curator.</summary>
    public async Task<JsonElement> UploadAsync(string query, byte[] file)
    {
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(JsonSerializer.Serialize(new { query, variables = new { file = (string?)null } })),
                "operations"
            },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent(file), "0", "picture.tif" },
        };
        return await SendAsync(form, Curator) ?? throw new InvalidOperationException("The server took no file.");
    }

    public Task<string> GetAsync(string path) => _client.GetStringAsync(path, TestContext.Current.CancellationToken);

    private async Task<JsonElement?> SendAsync(HttpContent content, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return answer.TryGetProperty("errors", out _) ? null : answer.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
        await _embedded.DisposeAsync();
        _folder.Dispose();
    }
}
