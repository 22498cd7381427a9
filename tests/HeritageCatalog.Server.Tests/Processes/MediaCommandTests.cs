using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using HeritageCatalog.Server.Tests.Media;

namespace HeritageCatalog.Server.Tests.Processes;

/// <summary><c>heritage media</c>, as somebody types it beside a running server.</summary>
public sealed class MediaCommandTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => _folder.File("data");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_public_picture_is_written_into_a_folder_and_no_second_time_into_the_same()
    {
        using var server = HeritageProcess.StartWith(
            new Dictionary<string, string>
            {
                ["HERITAGE_ACCESSKEYS__0__KEY"] = MediaServer.Curator,
                ["HERITAGE_ACCESSKEYS__0__ROLE"] = "curator",
                ["HERITAGE_ACCESSKEYS__0__BUREAU"] = "O0001",
            },
            "serve", "--port", "0", "--no-seed", "--data", Data);
        var key = await PublishAsync(new Uri(await server.ReadyAsync()));
        var folder = _folder.File("a picture");

        using var first = HeritageProcess.Start("media", "tiles", key, folder, "--data", Data);
        Assert.Equal(0, await first.ExitCodeAsync());
        await first.SaysAsync("viewers open http://localhost/a%20picture/info.json");
        using var second = HeritageProcess.Start("media", "tiles", key, folder, "--data", Data);

        Assert.Equal(1, await second.ExitCodeAsync());
        Assert.Contains("is there already", second.Errors);
        Assert.True(File.Exists(Path.Combine(folder, "full", "max", "0", "default.jpg")));
    }

    [Fact]
    public async Task A_key_of_nothing_is_refused_with_where_to_find_one()
    {
        using var tiles = HeritageProcess.Start("media", "tiles", "no-key", _folder.File("out"), "--data", Data);

        Assert.Equal(1, await tiles.ExitCodeAsync());
        Assert.Contains("what follows /media/ in its addresses", tiles.Errors);
    }

    private static async Task<string> PublishAsync(Uri server)
    {
        using var client = new HttpClient { BaseAddress = server };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", MediaServer.Curator);
        client.DefaultRequestHeaders.Add("GraphQL-Preflight", "1");
        var variables = new { file = (string?)null, input = Documents.Details() };
        using var form = new MultipartFormDataContent
        {
            { new StringContent(JsonSerializer.Serialize(new { query = Documents.Upload, variables })), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent(TestPicture.Create(1, 900, 600)), "0", "picture.tif" },
        };
        using var uploaded = await client.PostAsync("/graphql", form, Cancel);
        using var payload = JsonDocument.Parse(await uploaded.Content.ReadAsStreamAsync(Cancel));
        var id = payload.RootElement.TextAt("data", "mediaUpload", "media", "id");
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var query = "query($id: ID!) { media(id: $id) { image { url } } }";
            using var asked = await client.PostAsJsonAsync("/graphql", new { query, variables = new { id } }, Cancel);
            using var answer = JsonDocument.Parse(await asked.Content.ReadAsStreamAsync(Cancel));
            if (answer.RootElement.At("data", "media") is { ValueKind: JsonValueKind.Object } media)
            {
                return media.TextAt("image", "url")!.Split('/')[^2];
            }

            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, "It is not ready.");
            await Task.Delay(50, Cancel);
        }
    }
}
