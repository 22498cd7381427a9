using System.IO.Compression;
using System.Net;
using System.Text;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.Tests.Responses;

namespace HeritageCatalog.GraphQL.Http.Tests.Compression;

/// <summary>Compression over a real socket.</summary>
public sealed class CompressionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("br", true)]
    [InlineData("br", false)]
    [InlineData("gzip", true)]
    [InlineData("gzip", false)]
    public async Task A_long_answer_is_compressed_and_arrives_whole(string coding, bool byGet)
    {
        await using var server = await StartAsync();

        using var response = await AskAsync(server, LongTextSchema.Query, coding, byGet);

        Assert.Equal(coding, response.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        var bytes = await response.Content.ReadAsByteArrayAsync(Cancel);
        Assert.InRange(bytes.Length, 1, LongTextSchema.Answer.Length / 50);
        Assert.Equal(LongTextSchema.Answer, Decompress(bytes, coding));
    }

    [Theory]
    [InlineData("{ greeting }", "br")]
    [InlineData("{ lines(count: 2) }", "identity")]
    [InlineData("{ lines(count: 2) }", null)]
    public async Task Others_are_sent_as_they_are(string query, string? accept)
    {
        await using var server = await StartAsync();

        using var response = await AskAsync(server, query, accept, byGet: false);

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.NotNull(response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task It_can_be_switched_off()
    {
        await using var server = await StartAsync(static options => options.Compression.Enabled = false);

        using var response = await AskAsync(server, "{ lines(count: 2) }", "br", byGet: false);

        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Each_coding_has_a_tag_of_its_own_by_which_it_can_be_asked_for_again()
    {
        await using var server = await StartAsync();
        using var plain = await AskAsync(server, "{ lines(count: 2) }", null, byGet: true);
        using var brotli = await AskAsync(server, "{ lines(count: 2) }", "br", byGet: true);
        using var gzip = await AskAsync(server, "{ lines(count: 2) }", "gzip", byGet: true);

        using var again = await AskAsync(
            server, "{ lines(count: 2) }", "br", byGet: true, ifNoneMatch: brotli.Headers.ETag!.ToString());

        var tags = new[] { plain, brotli, gzip }.Select(response => response.Headers.ETag!.Tag).ToHashSet();
        Assert.Equal(3, tags.Count);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(brotli.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task Caches_are_told_that_the_coding_matters_even_where_there_is_none()
    {
        await using var server = await StartAsync();

        using var response = await AskAsync(server, "{ greeting }", null, byGet: true);

        Assert.Contains("Accept-Encoding", response.Headers.Vary);
    }

    [Fact]
    public async Task Streams_of_events_are_never_compressed()
    {
        await using var server = await StartAsync();
        using var request = CreateRequest("{ lines(count: 100) }", "br", byGet: false);
        request.Headers.Add("Accept", "text/event-stream");

        using var response = await server.Client.SendAsync(request, Cancel);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    private static Task<HttpResponseMessage> AskAsync(
        HttpTestServer server, string query, string? acceptEncoding, bool byGet, string? ifNoneMatch = null)
    {
        var request = CreateRequest(query, acceptEncoding, byGet);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return server.Client.SendAsync(request, Cancel);
    }

    private static HttpRequestMessage CreateRequest(string query, string? acceptEncoding, bool byGet)
    {
        var request = byGet
            ? new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}")
            : new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
            };
        request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        return request;
    }

    private static string Decompress(byte[] bytes, string coding)
    {
        using var source = new MemoryStream(bytes);
        using Stream stream = coding == "br"
            ? new BrotliStream(source, CompressionMode.Decompress)
            : new GZipStream(source, CompressionMode.Decompress);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static Task<HttpTestServer> StartAsync(Action<GraphQLServerOptions>? configure = null) =>
        GraphQLTestServer.StartAsync(configure, extend: server => server.AddLongText());
}
