using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.Tests.Caching;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>A catalogue without records that takes pictures: two bureaus' curators and an operator have keys.</summary>
internal sealed class MediaServer : IAsyncDisposable
{
    public const string Curator = "curator-of-the-first-bureau";
    public const string OtherCurator = "curator-of-the-second-bureau";
    public const string Operator = "operator-of-the-whole-server";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();
    private CatalogDatabase? _database;
    private WebApplication? _application;

    private MediaServer()
    {
    }

    public static BureauId Bureau { get; } = new(Id<Organization>.FromCode("O0001").Value);

    public static BureauId OtherBureau { get; } = new(Id<Organization>.FromCode("O0002").Value);

    /// <summary>Where its database is, and its files in the folder <c>blobs</c>.</summary>
    public string Folder => _folder.Path;

    public MovableTime Time { get; } = new(SeededServer.FirstStart);

    public HttpClient Client { get; private set; } = null!;

    public IBlobStore Blobs { get; private set; } = null!;

    public MediaAssets Assets => Get<MediaAssets>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="options">What is configured.</param>
    /// <param name="wrap">Puts something before the store that the server uses.</param>
    /// <param name="store">Where files are kept; by default in a folder.</param>
    public static async Task<MediaServer> StartAsync(
        HeritageOptions? options = null, Func<IBlobStore, IBlobStore>? wrap = null, IBlobStore? store = null)
    {
        var server = new MediaServer();
        server._database = await CatalogDatabase.OpenAsync(
            DataFolder.Open(server._folder.File("data")), server.Time, Cancel);
        server.Blobs = store ?? FolderBlobStore.Open(new FolderBlobOptions { Path = server._folder.File("blobs") });
        server._application = HeritageApplication.Create(
            (options ?? new HeritageOptions()) with { Port = 0, AccessKeys = Keys() },
            server._database.Database,
            server.Time,
            wrap?.Invoke(server.Blobs) ?? server.Blobs);
        await server._application.StartAsync(Cancel);
        server.Client = new HttpClient { BaseAddress = new Uri(server._application.Urls.First()) };
        return server;
    }

    public T Get<T>()
        where T : notnull => _application!.Services.GetRequiredService<T>();

    public RecordCollection<T> Records<T>()
        where T : class, IIdentified<T> => Get<RecordCollection<T>>();

    /// <summary>Asks, and gives the data; fails when there are top-level errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null, string? key = Curator)
    {
        var answer = await AnswerAsync(query, variables, key);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.At("data");
    }

    public async Task<JsonElement> AnswerAsync(string query, object? variables = null, string? key = Curator)
    {
        using var content = JsonContent.Create(new { query, variables });
        return await SendAsync(content, key);
    }

    /// <summary>Sends a mutation with the variable $file and others.</summary>
    public async Task<JsonElement> SendFileAsync(
        string query, byte[] bytes, string name = "picture.tif", object? variables = null, string? key = Curator)
    {
        var given = JsonSerializer.SerializeToNode(variables ?? new { })!.AsObject();
        given["file"] = null;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query, variables = given })), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent(bytes), "0", name },
        };
        return await SendAsync(form, key);
    }

    /// <summary>Uploads a picture, and gives the payload of the mutation.</summary>
    public async Task<JsonElement> UploadAsync(
        byte[] bytes, object? input = null, string name = "picture.tif", string? key = Curator)
    {
        var answer = await SendFileAsync(Documents.Upload, bytes, name, new { input }, key);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.At("data", "mediaUpload");
    }

    /// <summary>Announces a picture that is then sent to the store.</summary>
    public async Task<JsonElement> BeginAsync(byte[] bytes)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var input = new { fileName = "picture.tif", bytes = bytes.Length, sha256, details = Documents.Details() };
        return (await AskAsync(Documents.Begin, new { input })).At("mediaUploadBegin");
    }

    /// <summary>Sends what was announced, and says so.</summary>
    public async Task SendAsync(JsonElement begun, byte[] bytes)
    {
        using var content = new ByteArrayContent(bytes);
        using var put = await Client.PutAsync(begun.TextAt("upload", "url"), content, Cancel);
        Assert.True(put.IsSuccessStatusCode);
        await AskAsync(Documents.Complete, new { id = begun.TextAt("media", "id"), blocks = 0 });
    }

    /// <summary>Uploads a picture that the public may see once it is ready, and waits for that.</summary>
    public async Task<MediaAsset> PublishAsync(byte[] bytes, object? input = null)
    {
        var payload = await UploadAsync(bytes, input ?? Documents.Details());
        return await SettleAsync(payload.TextAt("media", "id")!);
    }

    /// <summary>Waits until nothing is left to do for an asset, by the clock on the wall.</summary>
    public async Task<MediaAsset> SettleAsync(string id)
    {
        Assert.True(NodeId.TryRead<MediaAsset>(id, out var mediaId));
        var deadline = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var asset = await Assets.FindAsync(mediaId, Cancel);
            if (asset is { Work: null or { IsSetAside: true }, State: not MediaState.Uploading })
            {
                return asset;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(deadline) < Patience, $"Still {asset}");
            await Task.Delay(20, Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application!.StopAsync(CancellationToken.None);
        await _application.DisposeAsync();
        await _database!.DisposeAsync();
        _folder.Dispose();
    }

    private static IReadOnlyList<AccessKey> Keys() =>
    [
        AccessKey.Of(Curator, Bureau, AccessRole.Curator),
        AccessKey.Of(OtherCurator, OtherBureau, AccessRole.Curator),
        AccessKey.Of(Operator, null, AccessRole.Operator),
    ];

    private async Task<JsonElement> SendAsync(HttpContent content, string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Headers.Add("Accept-Language", "en");
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        using var response = await Client.SendAsync(request, Cancel);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(Cancel));
        return document.RootElement.Clone();
    }
}
