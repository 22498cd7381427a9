using System.Net;
using System.Net.Http.Headers;
using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Conformance;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.Tests.Hostile;
using HeritageCatalog.GraphQL.Http.Uploads;

namespace HeritageCatalog.GraphQL.Http.Tests.Uploads;

/// <summary>The GraphQL multipart request specification.</summary>
public sealed class UploadTests
{
    private const string One =
        """{"query":"mutation($f: Upload) { describe(file: $f) }","variables":{"f":null}}""";

    private const string Two =
        """
        {"query":"mutation($a: Album!) { describeAll(input: $a) }",
        "variables":{"a":{"title":"剪纸","files":[null,null]}}}
        """;

    private const string MapOfOne = """{"0":["variables.f"]}""";

    [Fact]
    public async Task A_file_reaches_its_resolver()
    {
        await using var server = await StartAsync();

        using var response = await SendAsync(
            server, ("operations", One), ("map", MapOfOne), ("0", "一幅剪纸"));

        Assert.Equal("""{"data":{"describe":"0.txt text/plain 12 一幅剪纸"}}""", await response.ReadAsync());
        await Eventually.IsAsync(0, () => server.Get<UploadTable>().Count);
    }

    [Fact]
    public async Task Files_reach_lists_in_input_objects_and_one_file_several_places()
    {
        await using var server = await StartAsync();

        using var response = await SendAsync(
            server,
            ("operations", Two),
            ("map", """{"a":["variables.a.files.1","variables.a.files.0"]}"""),
            ("a", "x"));

        Assert.Equal(
            """{"data":{"describeAll":["剪纸 a.txt text/plain 1 x","剪纸 a.txt text/plain 1 x"]}}""",
            await response.ReadAsync());
    }

    [Fact]
    public async Task A_large_file_is_kept_on_disk_without_a_name_and_can_be_read_twice_at_once()
    {
        var folder = Directory.CreateTempSubdirectory();
        await using var server = await StartAsync(options =>
        {
            options.MemoryThreshold = 10;
            options.TemporaryFolder = folder.FullName;
        });
        var text = new string('纸', 50_000);

        using var response = await SendAsync(server, ("operations", One), ("map", MapOfOne), ("0", text));

        Assert.Equal($$$"""{"data":{"describe":"0.txt text/plain 150000 {{{text}}}"}}""", await response.ReadAsync());
        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    [Theory]
    [InlineData("map", "operations", "0")]
    [InlineData("operations", "0", "map")]
    [InlineData("operations", "map", "other")]
    [InlineData("operations", "map", "")]
    [InlineData("operations", "", "")]
    public async Task Parts_that_are_not_in_order_are_refused(string first, string second, string third)
    {
        await using var server = await StartAsync();
        var texts = new Dictionary<string, string> { ["operations"] = One, ["map"] = MapOfOne };
        var parts = new[] { first, second, third }
            .Where(name => name.Length > 0)
            .Select(name => (name, texts.GetValueOrDefault(name, "x"))).ToArray();

        using var response = await SendAsync(server, parts);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Eventually.IsAsync(0, () => server.Get<UploadTable>().Count);
    }

    [Theory]
    [InlineData("[]", MapOfOne)]
    [InlineData("{", MapOfOne)]
    [InlineData(One, "7")]
    [InlineData(One, """{"0":"variables.f"}""")]
    [InlineData(One, """{"0":[7]}""")]
    [InlineData(One, """{"0":[null]}""")]
    [InlineData(One, """{"0":["query"]}""")]
    [InlineData(One, """{"0":["variables.g"]}""")]
    [InlineData(One, """{"0":["variables.f.0"]}""")]
    [InlineData(Two, """{"0":["variables.a.files.2"]}""")]
    [InlineData(Two, """{"0":["variables.a.title"]}""")]
    public async Task What_leads_nowhere_is_refused(string operations, string map)
    {
        await using var server = await StartAsync();

        using var response = await SendAsync(server, ("operations", operations), ("map", map), ("0", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await Eventually.IsAsync(0, () => server.Get<UploadTable>().Count);
    }

    [Theory]
    [InlineData(1, 100, 100)]
    [InlineData(10, 4, 100)]
    [InlineData(10, 100, 7)]
    public async Task Too_many_files_or_bytes_are_refused(int files, int fileBytes, int totalBytes)
    {
        await using var server = await StartAsync(options =>
        {
            options.MaxFiles = files;
            options.MaxFileBytes = fileBytes;
            options.MaxTotalBytes = totalBytes;
        });

        using var response = await SendAsync(
            server,
            ("operations", Two),
            ("map", """{"0":["variables.a.files.0"],"1":["variables.a.files.1"]}"""),
            ("0", "1234"),
            ("1", "12345"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        await Eventually.IsAsync(0, () => server.Get<UploadTable>().Count);
    }

    [Fact]
    public async Task A_file_that_does_not_arrive_in_time_is_given_up()
    {
        await using var server = await StartAsync(options => options.ReceiveTimeout = TimeSpan.FromMilliseconds(200));
        using var connection = await RawConnection.OpenAsync(server);
        const string Disposition = "Content-Disposition: form-data; name=";

        await connection.SendAsync(
            "POST /graphql HTTP/1.1\r\nHost: test\r\nGraphQL-Preflight: 1\r\nContent-Length: 9000\r\n"
            + "Content-Type: multipart/form-data; boundary=x\r\n\r\n"
            + $"--x\r\n{Disposition}\"operations\"\r\n\r\n{One}\r\n--x\r\n{Disposition}\"map\"\r\n\r\n{MapOfOne}"
            + $"\r\n--x\r\n{Disposition}\"0\"; filename=\"a\"\r\n\r\nbegun");

        Assert.StartsWith("HTTP/1.1 408 ", await connection.ReadToEndAsync());
        await Eventually.IsAsync(0, () => server.Get<UploadTable>().Count);
    }

    [Fact]
    public async Task Without_a_header_that_makes_browsers_ask_first_nothing_is_read()
    {
        await using var server = await StartAsync();

        using var response = await SendAsync(
            server, isPreflighted: false, ("operations", One), ("map", MapOfOne), ("0", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("PREFLIGHT_REQUIRED", await response.ReadAsync());
    }

    [Fact]
    public async Task Where_uploads_are_not_added_the_media_type_is_not_supported()
    {
        await using var server = await GraphQLTestServer.StartAsync();

        using var response = await SendAsync(server, ("operations", One), ("map", MapOfOne), ("0", "x"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"query":"mutation { describe(file: \"x\") }"}""")]
    [InlineData("""{"query":"mutation($f: Upload) { describe(file: $f) }","variables":{"f":"x"}}""")]
    public async Task A_text_is_no_file(string request)
    {
        await using var server = await StartAsync();

        using var response = await server.PostAsync(request);

        Assert.Contains("Upload takes a file of a multipart request", await response.ReadAsync());
    }

    [Fact]
    public async Task FormData_of_Node_uploads_files()
    {
        ClientScripts.SkipUnlessInstalled("graphql");
        await using var server = await StartAsync();

        var output = await ClientScripts.RunAsync("upload.mjs", new Uri(server.Address, "/graphql").ToString());

        Assert.Equal(
            """{"data":{"describeAll":["展 纸.txt text/plain 3 剪","展 b.bin application/octet-stream 2 hi"]}}""",
            output.Trim());
    }

    [Fact]
    public async Task Apollo_client_uploads_files()
    {
        ClientScripts.SkipUnlessInstalled("apollo-upload-client");
        await using var server = await StartAsync();

        var output = await ClientScripts.RunAsync("apollo-upload.mjs", new Uri(server.Address, "/graphql").ToString());

        Assert.Equal(
            """
            {"one":"纸.txt text/plain 12 一幅剪纸",
            "album":["展 b.txt text/plain 2 hi","展 a.txt text/plain 3 剪","展 b.txt text/plain 2 hi"],
            "without":"你好，世界","wrong":"PREFLIGHT_REQUIRED"}
            """.ReplaceLineEndings(""),
            output.Trim());
    }

    private static Task<HttpTestServer> StartAsync(Action<UploadOptions>? configure = null) =>
        UploadSchema.StartAsync(configure);

    private static Task<HttpResponseMessage> SendAsync(
        HttpTestServer server, params (string Name, string Text)[] parts) => SendAsync(server, true, parts);

    private static Task<HttpResponseMessage> SendAsync(
        HttpTestServer server, bool isPreflighted, params (string Name, string Text)[] parts)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, text) in parts)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            content.Add(part, name, $"folder\\{name}.txt");
        }

        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add(isPreflighted ? "GraphQL-Preflight" : "X-Other", "1");
        return server.SendAsync(request, "application/graphql-response+json");
    }
}
