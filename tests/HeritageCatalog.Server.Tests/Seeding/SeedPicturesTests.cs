using System.Net.Http.Headers;
using System.Text.Json;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media;
using HeritageCatalog.Server.Seeding;
using HeritageCatalog.Server.Tests.Media;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.Server.Tests.Seeding;

/// <summary>The pictures of the seed data are taken in once: small ones, in place of the real.</summary>
public sealed class SeedPicturesTests : IDisposable
{
    private const int Pictures = 100;
    private const string Taken = "seed pictures: ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task All_are_taken_in_once_and_what_was_deleted_does_not_come_back()
    {
        await using var server = await MediaServer.StartAsync();
        var images = Directory.CreateDirectory(_folder.File("images")).FullName;
        PutPictures(images, 3);
        var seeding = ActivatorUtilities.CreateInstance<SeedPictures>(server.Get<IServiceProvider>());

        var first = await seeding.LoadAsync(new SeedFolder(_folder.Path), _folder.Path, Cancel);
        var deleted = await server.SettleAsync(NodeId.Of(Id<MediaAsset>.FromCode("work:W0001")).ToString());
        Assert.True(await server.Assets.TryDeleteAsync(deleted, Cancel));
        var second = await seeding.LoadAsync(new SeedFolder(_folder.Path), _folder.Path, Cancel);

        Assert.Equal((3, 0), (first, second));
        Assert.Equal(MediaState.Ready, deleted.State);
        Assert.Null(await server.Assets.FindAsync(deleted.Id, Cancel));
    }

    [Fact]
    public async Task A_start_after_one_that_was_killed_goes_on_with_what_is_not_there_yet_and_makes_all_ready()
    {
        PutTogether();
        using (var first = Start())
        {
            var address = await first.ReadyAsync();
            await UntilAsync(async () => await CountAsync(address) >= 5);
            await first.KillAsync();
            Assert.DoesNotContain(Taken, first.Output);
        }

        using (var second = Start())
        {
            var address = await second.ReadyAsync();
            await second.SaysAsync($" of {Pictures} taken in");
            await UntilAsync(async () => await CountAsync(address, "READY") == Pictures);
            Assert.DoesNotContain($"{Taken}{Pictures} of", second.Output);
            Assert.Equal(Pictures, await CountAsync(address));
            Assert.Equal(0, await second.TerminateAsync());
        }
    }

    // The program with its seed data, but other pictures.
    private void PutTogether()
    {
        var program = _folder.File("program");
        ProgramCopy.Create(program, without: "seed-data");
        var seed = Directory.CreateDirectory(Path.Combine(program, "seed-data")).FullName;
        ProgramCopy.LinkFolders(Path.Combine(AppContext.BaseDirectory, "seed-data"), seed, without: "images");
        var images = Directory.CreateDirectory(Path.Combine(seed, "images")).FullName;
        PutPictures(images, Pictures);
    }

    private static void PutPictures(string images, int count)
    {
        var entries = Enumerable.Range(1, count).Select(number => PutPicture(images, number)).ToList();
        File.WriteAllText(Path.Combine(images, "pictures.json"), JsonSerializer.Serialize(entries));
    }

    private static object PutPicture(string images, int number)
    {
        var file = $"{number}.tif";
        File.WriteAllBytes(Path.Combine(images, file), TestPicture.Create(number, 64, 48));
        var text = new { zhHans = "样例图", en = "A sample" };
        return new
        {
            record = $"W{number:0000}",
            kind = "work",
            file,
            sha256 = "",
            alt = text,
            credit = text,
            licence = "https://creativecommons.org/publicdomain/zero/1.0/",
            sample = true,
        };
    }

    private HeritageProcess Start()
    {
        var settings = new Dictionary<string, string>
        {
            ["HERITAGE_ACCESSKEYS__0__KEY"] = MediaServer.Curator,
            ["HERITAGE_ACCESSKEYS__0__BUREAU"] = "O0001",
            ["HERITAGE_ACCESSKEYS__0__ROLE"] = "curator",
            ["HERITAGE_SEEDPICTURES"] = "true",
        };
        return HeritageProcess.StartFrom(
            _folder.File("program"), settings, "serve", "--port", "0", "--data", _folder.File("data"));
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(begun) < Patience, "It takes too long.");
            await Task.Delay(10, Cancel);
        }
    }

    private async Task<int> CountAsync(string address, string? state = null)
    {
        var where = state is null ? "" : $"(where: {{ state: {state} }})";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/graphql")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(new { query = $"{{ studio {{ mediaAssets{where} {{ totalCount }} }} }}" }),
                MediaTypeHeaderValue.Parse("application/json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", MediaServer.Curator);
        using var response = await _client.SendAsync(request, Cancel);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(Cancel));
        return document.RootElement.NumberAt("data", "studio", "mediaAssets", "totalCount");
    }
}
