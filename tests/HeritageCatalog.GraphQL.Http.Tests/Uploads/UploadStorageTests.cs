using System.Net;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.Tests.Hostile;
using HeritageCatalog.GraphQL.Http.Uploads;

namespace HeritageCatalog.GraphQL.Http.Tests.Uploads;

/// <summary>Where the bytes of files are while a request is answered, and that they are gone afterwards.</summary>
public sealed class UploadStorageTests : IDisposable
{
    private const string Disposition = "Content-Disposition: form-data; name=";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(10, typeof(MemoryStream))]
    [InlineData(11, typeof(TemporaryFileReader))]
    [InlineData(100_000, typeof(TemporaryFileReader))]
    public async Task A_file_larger_than_the_threshold_is_kept_on_disk(int length, Type kept)
    {
        var bytes = new byte[length];
        Random.Shared.NextBytes(bytes);
        using var temporary = Create(threshold: 10);

        Assert.True(await temporary.TryReadAsync(new MemoryStream(bytes), length, Cancel));
        var file = temporary.Finish("a", null);

        await using var stream = file.OpenReadStream();
        Assert.IsType(kept, stream);
        var copy = new MemoryStream();
        await file.CopyToAsync(copy, Cancel);
        Assert.Equal(bytes, copy.ToArray());
        Assert.Empty(_folder.GetFiles());
        file.Discard();
    }

    [Fact]
    public async Task A_file_that_was_given_up_can_be_read_no_more()
    {
        using var temporary = Create(threshold: 0);
        await temporary.TryReadAsync(new MemoryStream(new byte[100]), 100, Cancel);
        var file = temporary.Finish("a", null);
        await using var stream = file.OpenReadStream();

        file.Discard();

        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task A_file_may_be_as_large_as_its_limit_and_no_larger(int length, bool isTaken)
    {
        using var temporary = Create(threshold: 10);

        Assert.Equal(isTaken, await temporary.TryReadAsync(new MemoryStream(new byte[length]), 100, Cancel));
    }

    [Fact]
    public async Task A_body_larger_than_all_that_may_come_is_answered_with_413()
    {
        await using var server = await StartAsync(static options => options.MaxTotalBytes = 1_000);
        using var connection = await RawConnection.OpenAsync(server);

        await connection.SendAsync(Head(contentLength: 4 * 1024 * 1024));

        var answer = await connection.ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"PAYLOAD_TOO_LARGE\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_hangs_up_within_a_file_leaves_nothing_behind()
    {
        await using var server = await StartAsync();
        for (var i = 0; i < 20; i++)
        {
            using var connection = await RawConnection.OpenAsync(server);
            await connection.SendAsync(BeginUpload());
        }

        using var response = await server.QueryAsync("{ __typename }");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await Eventually.IsAsync(0, () => OpenFiles.Below(_folder));
        await Eventually.IsAsync(0, () => server.Get<UploadTable>().Count);
    }

    private static string Head(int contentLength) =>
        "POST /graphql HTTP/1.1\r\nHost: test\r\nGraphQL-Preflight: 1\r\n"
        + $"Content-Length: {contentLength}\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n";

    private static string BeginUpload()
    {
        const string Operations = """{"query":"mutation($f: Upload) { describe(file: $f) }","variables":{"f":null}}""";
        return Head(contentLength: 900_000)
            + $"--x\r\n{Disposition}\"operations\"\r\n\r\n{Operations}\r\n"
            + $"--x\r\n{Disposition}\"map\"\r\n\r\n{{\"0\":[\"variables.f\"]}}\r\n"
            + $"--x\r\n{Disposition}\"0\"; filename=\"a\"\r\n\r\n{new string('x', 100_000)}";
    }

    private TemporaryFile Create(int threshold) =>
        new(new UploadOptions { MemoryThreshold = threshold, TemporaryFolder = _folder.FullName });

    private Task<HttpTestServer> StartAsync(Action<UploadOptions>? configure = null) =>
        UploadSchema.StartAsync(options =>
        {
            options.MemoryThreshold = 10;
            options.TemporaryFolder = _folder.FullName;
            configure?.Invoke(options);
        });
}
