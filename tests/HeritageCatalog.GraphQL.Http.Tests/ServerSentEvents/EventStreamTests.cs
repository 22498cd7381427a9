using System.Net;
using HeritageCatalog.GraphQL.Http.Tests.Conformance;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.ServerSentEvents;

/// <summary>GraphQL over SSE, "Distinct connections mode".</summary>
public sealed class EventStreamTests
{
    private const string EventStream = "text/event-stream";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_event_is_sent_and_then_the_end()
    {
        await using var server = await StreamSchema.StartAsync();

        using var response = await server.QueryAsync("subscription { count(to: 2) }", EventStream);

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\n"
                + "event: complete\ndata: \n\n",
            await response.ReadAsync());
    }

    [Fact]
    public async Task Each_part_of_a_response_is_an_event()
    {
        await using var server = await StreamSchema.StartAsync();

        using var response = await server.QueryAsync("{ works { year } ... @defer { greeting } }", EventStream);

        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"works\":[{\"year\":2024},{\"year\":null}]},"
                + "\"pending\":[{\"id\":\"0\",\"path\":[]}],\"hasNext\":true}\n\n"
                + "event: next\ndata: {\"incremental\":[{\"id\":\"0\",\"data\":{\"greeting\":\"你好，世界\"}}],"
                + "\"completed\":[{\"id\":\"0\"}],\"hasNext\":false}\n\nevent: complete\ndata: \n\n",
            await response.ReadAsync());
    }

    [Theory]
    [InlineData("{ greeting }", "{\"data\":{\"greeting\":\"你好，世界\"}}")]
    [InlineData("subscription { broken }", "{\"errors\":[{\"message\":\"no more\"")]
    [InlineData("subscription { nothing }", "{\"errors\":[{\"message\":\"Cannot query field")]
    [InlineData("mutation { count }", "{\"errors\":[{\"message\":\"A mutation cannot be run here")]
    public async Task What_becomes_of_a_request_by_GET_is_an_event(string query, string data)
    {
        await using var server = await StreamSchema.StartAsync();

        using var response = await server.GetQueryAsync(query, EventStream);
        var body = await response.ReadAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"event: next\ndata: {data}", body);
        Assert.EndsWith("event: complete\ndata: \n\n", body);
    }

    [Theory]
    [InlineData("subscription { count(to: 1) }", EventStream)]
    [InlineData("{ greeting }", "application/graphql-response+json")]
    public async Task A_client_that_takes_all_formats_gets_the_one_that_fits(string query, string mediaType)
    {
        await using var server = await StreamSchema.StartAsync();

        using var response = await server.QueryAsync(
            query, "application/graphql-response+json, application/json, text/event-stream, multipart/mixed");

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_source()
    {
        await using var server = await StreamSchema.StartAsync();
        var response = await StartAsync(server, "subscription { endless }");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        await ReadUntilAsync(reader, "data: {\"data\":{\"endless\":1}}");

        response.Dispose();

        await server.Get<SourceCount>().WaitForEndAsync(1);
    }

    [Fact]
    public async Task While_nothing_happens_comments_keep_the_stream_alive()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.Streams.KeepAliveInterval = TimeSpan.FromMilliseconds(10));
        using var response = await StartAsync(server, "subscription { endless }");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancel));
        await ReadUntilAsync(reader, "data: {\"data\":{\"endless\":1}}");

        await ReadUntilAsync(reader, ":");
        await ReadUntilAsync(reader, ":");
    }

    [Theory]
    [InlineData(1, 10, HttpStatusCode.ServiceUnavailable)]
    [InlineData(10, 1, HttpStatusCode.TooManyRequests)]
    public async Task One_stream_too_many_is_refused_until_another_has_gone(
        int most, int mostOfAddress, HttpStatusCode status)
    {
        await using var server = await StreamSchema.StartAsync(options =>
        {
            options.Streams.MaxStreams = most;
            options.Streams.MaxStreamsOfAddress = mostOfAddress;
        });
        using (await StartAsync(server, "subscription { endless }"))
        {
            using var refused = await StartAsync(server, "subscription { endless }");
            Assert.Equal(status, refused.StatusCode);
        }

        await Eventually.IsAsync(HttpStatusCode.OK, () => FindStatusAsync(server, "subscription { count(to: 1) }"));
    }

    [Fact]
    public async Task Where_streams_are_off_they_are_not_acceptable()
    {
        await using var server = await StreamSchema.StartAsync(static options => options.Streams.Enabled = false);

        using var response = await server.QueryAsync("subscription { count(to: 1) }", EventStream);

        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("distinct")]
    [InlineData("single")]
    public async Task The_client_graphql_sse_queries_subscribes_and_unsubscribes(string mode)
    {
        ClientScripts.SkipUnlessInstalled("graphql-sse");
        await using var server = await StreamSchema.StartAsync();

        var output = await ClientScripts.RunAsync("sse.mjs", new Uri(server.Address, "/graphql").ToString(), mode);

        Assert.Equal(
            """{"query":"你好，sse","counted":[1,2,3],"deferred":[true,2,false],"first":1,"parallel":[6,6,6]}""",
            output.Trim());
        await server.Get<SourceCount>().WaitForEndAsync(1);
    }

    private static Task<HttpResponseMessage> StartAsync(HttpTestServer server, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.Add("Accept", EventStream);
        return server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private static async Task<HttpStatusCode> FindStatusAsync(HttpTestServer server, string query)
    {
        using var response = await StartAsync(server, query);
        return response.StatusCode;
    }

    private static async Task ReadUntilAsync(StreamReader reader, string line)
    {
        while (await reader.ReadLineAsync(Cancel) != line)
        {
        }
    }
}
