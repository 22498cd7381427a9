using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using HeritageCatalog.Blobs;
using HeritageCatalog.Blobs.Folders;
using HeritageCatalog.Blobs.Maintenance;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Media.Images;
using HeritageCatalog.Server.Media.Uploads;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Media.Processing;

/// <summary>The real program is killed ten times while a hundred pictures are sent at once.</summary>
public sealed class KillTests : IDisposable
{
    private const int Pictures = 100;
    private const int Kills = 10;

    // Where nobody listens, nor will: the port of a server that has gone may be given to that of another test.
    private const string Nowhere = "http://127.0.0.1:1";

    private static readonly string Operations =
        JsonSerializer.Serialize(new { query = Documents.Upload, variables = new { file = (string?)null } });

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, string> _acknowledged = new();
    private volatile string _address = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_upload_that_was_acknowledged_ends_ready_and_no_blob_or_record_is_without_the_other()
    {
        var server = await StartAsync();
        using var client = new HttpClient();
        var uploads = Task.WhenAll(Enumerable.Range(0, Pictures).Select(number => SendAsync(client, number)));
        for (var kill = 1; kill <= Kills; kill++)
        {
            // The first seven while pictures come in, the others while they are made ready.
            await UntilAsync(() => uploads.IsFaulted || _acknowledged.Count >= Math.Min(kill * 13, Pictures));
            _address = Nowhere;
            await server.KillAsync();
            server.Dispose();
            server = await StartAsync();
        }

        await uploads;
        await UntilDoneAsync(client);
        Assert.Equal(0, await server.TerminateAsync());
        server.Dispose();
        await AssertWholeAsync();
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(10, Cancel);
        }
    }

    private async Task<HeritageProcess> StartAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["HERITAGE_ACCESSKEYS__0__KEY"] = MediaServer.Curator,
            ["HERITAGE_ACCESSKEYS__0__BUREAU"] = "O0001",
            ["HERITAGE_ACCESSKEYS__0__ROLE"] = "curator,operator",
        };
        var server = HeritageProcess.StartWith(settings, "serve", "--no-seed", "--port", "0", "--data", Data);
        _address = await server.ReadyAsync();
        return server;
    }

    // Like a person who sends it again when the connection breaks.
    private async Task SendAsync(HttpClient client, int number)
    {
        var bytes = TestPicture.Create(number, 64, 48);
        while (true)
        {
            try
            {
                using var form = new MultipartFormDataContent
                {
                    { new StringContent(Operations), "operations" },
                    { new StringContent("""{"0":["variables.file"]}"""), "map" },
                    { new ByteArrayContent(bytes), "0", $"{number}.tif" },
                };
                var answer = await AskAsync(client, form);
                var id = answer.TextAt("data", "mediaUpload", "media", "id")!;
                _acknowledged[id] = $"{number}.tif";
                return;
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or JsonException)
            {
                await Task.Delay(10, Cancel);
            }
        }
    }

    private async Task UntilDoneAsync(HttpClient client)
    {
        while (true)
        {
            using var question = new StringContent(
                """{"query":"{ mediaQueue { waiting running refining } }"}""",
                new MediaTypeHeaderValue("application/json"));
            var queue = (await AskAsync(client, question)).At("data", "mediaQueue");
            if (queue.EnumerateObject().All(count => count.Value.GetInt32() == 0))
            {
                return;
            }

            await Task.Delay(50, Cancel);
        }
    }

    private async Task<JsonElement> AskAsync(HttpClient client, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_address}/graphql") { Content = content };
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", MediaServer.Curator);
        using var response = await client.SendAsync(request, Cancel);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(Cancel));
        return document.RootElement.Clone();
    }

    private async Task AssertWholeAsync()
    {
        await using var database = await CatalogDatabase.OpenAsync(
            DataFolder.Open(Data), TimeProvider.System, Cancel);
        var records = new RecordCollection<MediaAsset>(database.Database, CatalogCollections.MediaAssets);
        var assets = new MediaAssets(database.Database, records, TimeProvider.System);
        var all = await assets.FindAllAsync(Filter.All, Cancel);
        var store = FolderBlobStore.Open(new FolderBlobOptions { Path = DataFolder.Open(Data).BlobsPath });

        Assert.Equal(Pictures, _acknowledged.Count);
        Assert.Equal(_acknowledged.Keys.Order(), all.Select(asset => NodeId.Of(asset.Id).ToString()).Order());
        Assert.All(all, static asset => Assert.Equal(MediaState.Ready, asset.State));
        var referred = new ReferredBlobs(assets);
        var options = new BlobCollectorOptions { Grace = TimeSpan.Zero };
        await new BlobCollector(store, referred.FindAsync, options).RunAsync(isDryRun: false, Cancel);
        var left = new HashSet<string>();
        await foreach (var blob in store.ListAllAsync(cancellation: Cancel))
        {
            left.Add(blob.Name.Text);
        }

        left.Remove(options.LedgerName.Text);
        Assert.Equal(all.SelectMany(NamesOf).Order(), left.Order());
    }

    private static IEnumerable<string> NamesOf(MediaAsset asset) => asset.Rendered!.Renditions
        .Select(made => MediaBlobs.RenditionOf(
            asset.Rendered.Key, $"{made.Preset}.{MediaAddresses.ExtensionOf(made.Format)}").Text)
        .Append(MediaBlobs.OriginalOf(asset.Bureau, asset.Original!.Sha256).Text);
}
