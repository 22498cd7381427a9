using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HeritageCatalog.Server.Tests.Processes;

namespace HeritageCatalog.Server.Tests.Media;

/// <summary>The real program where libvips was not installed: everything but pictures works, and it says so.</summary>
public sealed class MissingLibraryTests : IAsyncLifetime
{
    private const string Advice = "Run src/HeritageCatalog.Imaging/Libvips/build";

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private HeritageProcess _server = null!;
    private string _address = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var program = _folder.File("program");
        ProgramCopy.Create(program, without: "libvips");
        var settings = new Dictionary<string, string>
        {
            ["HERITAGE_ACCESSKEYS__0__KEY"] = MediaServer.Curator,
            ["HERITAGE_ACCESSKEYS__0__BUREAU"] = "O0001",
            ["HERITAGE_ACCESSKEYS__0__ROLE"] = "curator,operator",
            ["HERITAGE_SEEDPICTURES"] = "true",
        };
        _server = HeritageProcess.StartFrom(
            program, settings, "serve", "--port", "0", "--data", _folder.File("data"));
        _address = await _server.ReadyAsync();
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        _client.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_is_told_once_at_the_start_with_what_to_do()
    {
        await _server.SaysAsync(Advice);
        await _server.TerminateAsync();

        Assert.Single(_server.Output.Split('\n'), line => line.Contains(Advice, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_server_is_ready_but_degraded_and_health_says_why()
    {
        var answer = await _client.GetAsync($"{_address}/health/ready", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("Degraded\nimages: The image library is missing for ", text);
        Assert.Contains(Advice, text);
    }

    [Fact]
    public async Task A_picture_is_refused_with_a_code_and_a_message_of_its_own()
    {
        var answer = await UploadAsync(TestPicture.Create(1), "picture.tif");

        var error = answer.ListAt("errors").Single();
        Assert.Equal("IMAGING_UNAVAILABLE", error.TextAt("extensions", "code"));
        Assert.Contains("image library", error.TextAt("message"));
    }

    [Fact]
    public async Task A_document_is_taken_and_the_catalogue_is_served()
    {
        var answer = await UploadAsync("%PDF-1.4\n1 0 obj<</Type/Page>>endobj\n%%EOF\n"u8.ToArray(), "notes.pdf");
        using var question = new StringContent(
            """{"query":"{ crafts { totalCount } mediaQueue { waiting failed } }"}""",
            MediaTypeHeaderValue.Parse("application/json"));
        var catalogue = await AskAsync(question);

        Assert.Equal("PROCESSING", answer.TextAt("data", "mediaUpload", "media", "studio", "state"));
        Assert.True(catalogue.NumberAt("data", "crafts", "totalCount") > 0);
        Assert.Equal(0, catalogue.NumberAt("data", "mediaQueue", "failed"));
    }

    private async Task<JsonElement> UploadAsync(byte[] bytes, string name)
    {
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(JsonSerializer.Serialize(
                    new { query = Documents.Upload, variables = new { file = (string?)null } })),
                "operations"
            },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new ByteArrayContent(bytes), "0", name },
        };
        return await AskAsync(form);
    }

    private async Task<JsonElement> AskAsync(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_address}/graphql") { Content = content };
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", MediaServer.Curator);
        using var response = await _client.SendAsync(request, Cancel);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(Cancel));
        return document.RootElement.Clone();
    }
}
