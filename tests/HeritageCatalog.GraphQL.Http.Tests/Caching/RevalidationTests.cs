using System.Net;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.Caching;

public sealed class RevalidationTests
{
    private const string ByGet = "/graphql?query=%7Bnumber(name:%22a%22)%7D";
    private const string Until = "/graphql?query=%7Buntil(second:20)%7D";
    private const string Document = "{until(second:20)}";

    private static readonly string Extension =
        $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{NumberServer.HashOf(Document)}}}"}}""";

    private static readonly string Registering = $$"""{"query":"{{Document}}","extensions":{{Extension}}}""";
    private static readonly string Named = $"/graphql?extensions={Uri.EscapeDataString(Extension)}";

    [Fact]
    public async Task Who_holds_the_answer_is_told_so_without_an_execution()
    {
        await using var server = await NumberServer.StartAsync();
        using var first = await server.GetAsync(ByGet);

        using var again = await AskAgainAsync(server, first);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(1, server.Get<Numbers>().Reads);
    }

    [Fact]
    public async Task Who_holds_an_old_answer_is_given_the_new_one()
    {
        await using var server = await NumberServer.StartAsync();
        using var first = await server.GetAsync(ByGet);
        server.Get<Numbers>().Put("a", 9);
        server.Get<NumberTracker>().DropAll();

        using var again = await AskAgainAsync(server, first);

        Assert.Equal("""{"data":{"number":9}}""", await again.ReadAsync());
        Assert.NotEqual(first.Headers.ETag, again.Headers.ETag);
    }

    [Fact]
    public async Task A_kept_answer_has_the_headers_of_one_just_made()
    {
        await using var server = await NumberServer.StartAsync();

        using var made = await server.GetAsync(ByGet);
        using var kept = await server.GetAsync(ByGet);

        Assert.Equal(1, server.Get<Numbers>().Reads);
        Assert.Equal(HeadersOf(made), HeadersOf(kept));
    }

    [Fact]
    public async Task An_answer_to_a_POST_is_stored_by_nobody_else()
    {
        await using var server = await NumberServer.StartAsync();

        await server.AnswerAsync(NumberServer.Number);
        using var kept = await server.AskAsync(NumberServer.Number);

        Assert.Equal("no-store", kept.Headers.CacheControl?.ToString());
        Assert.Null(kept.Headers.ETag);
    }

    [Fact]
    public async Task HEAD_is_told_the_length_alone()
    {
        await using var server = await NumberServer.StartAsync();
        using var gotten = await server.GetAsync(ByGet);

        using var head = await server.SendAsync(new HttpRequestMessage(HttpMethod.Head, ByGet));

        Assert.Equal(gotten.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal("", await head.ReadAsync());
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(0)]
    public async Task Shared_caches_ask_again_when_the_time_of_the_answer_is_up(long maxBytes)
    {
        await using var server = await NumberServer.StartAsync(options =>
        {
            options.ResponseCache.MaxBytes = maxBytes;
            options.MaxAgeOfNamedDocuments = TimeSpan.FromMinutes(1);
        });
        await server.AnswerAsync(Registering);
        server.Get<ManualTime>().Now += TimeSpan.FromSeconds(5.5);

        using var made = await server.GetAsync(Named);
        using var kept = await server.GetAsync(Named);

        Assert.Equal(TimeSpan.FromSeconds(14), made.Headers.CacheControl?.MaxAge);
        Assert.Equal(TimeSpan.FromSeconds(14), kept.Headers.CacheControl?.MaxAge);
        Assert.True(kept.Headers.CacheControl?.MustRevalidate);
    }

    [Fact]
    public async Task A_request_that_registers_its_document_is_executed_each_time()
    {
        await using var server = await NumberServer.StartAsync();

        await server.AnswerAsync(Registering);
        await server.AnswerAsync(Registering);

        Assert.Equal(2, server.Get<Numbers>().Reads);
    }

    [Fact]
    public async Task A_page_that_may_not_ask_by_GET_is_not_given_a_kept_answer_either()
    {
        await using var server = await NumberServer.StartAsync();
        using var gotten = await server.GetAsync(Until);
        using var crossSite = new HttpRequestMessage(HttpMethod.Get, Until);
        crossSite.Headers.Add("Sec-Fetch-Mode", "no-cors");
        crossSite.Headers.Add("Sec-Fetch-Site", "cross-site");

        using var refused = await server.SendAsync(crossSite);

        Assert.Equal(HttpStatusCode.OK, gotten.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static Task<HttpResponseMessage> AskAgainAsync(HttpTestServer server, HttpResponseMessage held)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, held.RequestMessage!.RequestUri);
        request.Headers.IfNoneMatch.Add(held.Headers.ETag!);
        return server.SendAsync(request);
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key != "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order();
}
