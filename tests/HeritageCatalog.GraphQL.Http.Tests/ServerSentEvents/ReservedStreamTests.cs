using System.Net;
using System.Text;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.ServerSentEvents;
using HeritageCatalog.GraphQL.Http.Streams;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Tests.ServerSentEvents;

/// <summary>GraphQL over SSE, "Single connection mode".</summary>
public sealed class ReservedStreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Responses_of_all_operations_come_over_the_one_stream()
    {
        await using var server = await StreamSchema.StartAsync();
        var token = await ReserveAsync(server);
        using var stream = await ConnectAsync(server, token);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));

        using var accepted = await ExecuteAsync(server, token, "subscription { count(to: 1) }", "一\\\"");

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal(
            ["event: next", """data: {"id":"\u4E00\u0022","payload":{"data":{"count":1}}}""", "event: complete",
                """data: {"id":"\u4E00\u0022"}"""],
            await ReadEventsAsync(reader, 4));
    }

    [Fact]
    public async Task Each_part_of_a_response_is_an_event()
    {
        await using var server = await StreamSchema.StartAsync();
        var token = await ReserveAsync(server);
        using var stream = await ConnectAsync(server, token);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));

        (await ExecuteAsync(server, token, "{ greeting ... @defer { works { year } } }", "1")).Dispose();

        var events = await ReadEventsAsync(reader, 6);
        Assert.EndsWith("\"hasNext\":true}}", events[1]);
        Assert.StartsWith("data: {\"id\":\"1\",\"payload\":{\"incremental\":[", events[3]);
        Assert.Equal("event: complete", events[4]);
    }

    [Fact]
    public async Task What_was_asked_before_the_stream_is_open_waits_for_it()
    {
        await using var server = await StreamSchema.StartAsync();
        var token = await ReserveAsync(server);
        (await ExecuteAsync(server, token, "{ greeting }", "1")).Dispose();

        using var stream = await ConnectAsync(server, token);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));

        Assert.Equal(
            """data: {"id":"1","payload":{"data":{"greeting":"你好，世界"}}}""", (await ReadEventsAsync(reader, 2))[1]);
    }

    [Fact]
    public async Task An_operation_ends_on_the_clients_wish_and_its_id_is_free()
    {
        await using var server = await StreamSchema.StartAsync();
        var token = await ReserveAsync(server);
        using var stream = await ConnectAsync(server, token);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));
        (await ExecuteAsync(server, token, "subscription { endless }", "1")).Dispose();
        await ReadEventsAsync(reader, 2);
        using var inUse = await ExecuteAsync(server, token, "subscription { endless }", "1");

        using var ended = await SendAsync(server, HttpMethod.Delete, "/graphql?operationId=1", token);
        await server.Get<SourceCount>().WaitForEndAsync(1);

        Assert.Equal(HttpStatusCode.Conflict, inUse.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
    }

    [Fact]
    public async Task An_id_is_free_when_its_end_is_told()
    {
        await using var server = await StreamSchema.StartAsync();
        var request = new GraphQLRequest { Query = "{ greeting }"u8.ToArray() };
        var stream = new ReservedStream(address: null);
        var client = new SwiftClient(() => stream.TryAdd("1", request) is not null);
        var context = new DefaultHttpContext { Response = { Body = client } };
        stream.Connect(new ResponseWriter(context, TimeSpan.FromMinutes(1), Cancel));

        await stream.RunAsync("1", stream.TryAdd("1", request)!, server.Get<StreamedOperation>(), request, user: null);

        Assert.True(client.WasLetIn);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_everything()
    {
        await using var server = await StreamSchema.StartAsync();
        var token = await ReserveAsync(server);
        var stream = await ConnectAsync(server, token);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));
        (await ExecuteAsync(server, token, "subscription { endless }", "1")).Dispose();
        (await ExecuteAsync(server, token, "subscription { endless }", "2")).Dispose();
        await ReadEventsAsync(reader, 4);

        stream.Dispose();

        await server.Get<SourceCount>().WaitForEndAsync(2);
    }

    [Fact]
    public async Task Only_one_client_may_open_a_stream()
    {
        await using var server = await StreamSchema.StartAsync();
        var token = await ReserveAsync(server);
        using var first = await ConnectAsync(server, token);
        using var second = await ConnectAsync(server, token);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Theory]
    [InlineData("{ nothing }", "1", HttpStatusCode.BadRequest)]
    [InlineData("{ greeting }", "", HttpStatusCode.BadRequest)]
    public async Task A_request_that_cannot_run_is_refused_at_once(string query, string id, HttpStatusCode status)
    {
        await using var server = await StreamSchema.StartAsync();
        var token = await ReserveAsync(server);

        using var response = await ExecuteAsync(server, token, query, id);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/graphql?token=unknown")]
    [InlineData("DELETE", "/graphql?operationId=1")]
    public async Task A_token_that_was_not_given_is_refused(string method, string address)
    {
        await using var server = await StreamSchema.StartAsync();

        using var response = await SendAsync(server, new HttpMethod(method), address, "unknown");
        using var executed = await ExecuteAsync(server, "unknown", "{ greeting }", "1");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, executed.StatusCode);
    }

    [Fact]
    public async Task A_stream_that_nobody_opens_is_forgotten()
    {
        await using var server = await StreamSchema.StartAsync(static options =>
            options.Streams.ReservationTimeout = TimeSpan.FromMilliseconds(10));
        await ReserveAsync(server);

        while (server.Get<ReservedStreams>().Count > 0)
        {
            Cancel.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    [Fact]
    public async Task There_is_an_end_to_reservations()
    {
        await using var server = await StreamSchema.StartAsync(static options => options.Streams.MaxReservations = 1);
        await ReserveAsync(server);

        using var response = await SendAsync(server, HttpMethod.Put, "/graphql", null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    private static async Task<string> ReserveAsync(HttpTestServer server)
    {
        using var response = await SendAsync(server, HttpMethod.Put, "/graphql", null);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.ReadAsync();
    }

    private static Task<HttpResponseMessage> ConnectAsync(HttpTestServer server, string token) =>
        SendAsync(server, HttpMethod.Get, $"/graphql?token={token}", null);

    private static Task<HttpResponseMessage> ExecuteAsync(
        HttpTestServer server, string token, string query, string id)
    {
        var body = $$$"""{"query":"{{{query}}}","extensions":{"operationId":"{{{id}}}"}}""";
        var content = new StringContent(body, Encoding.UTF8, "application/json");
        return SendAsync(server, HttpMethod.Post, "/graphql", token, content);
    }

    private static Task<HttpResponseMessage> SendAsync(
        HttpTestServer server, HttpMethod method, string address, string? token, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("X-GraphQL-Event-Stream-Token", token);
        return server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
    }

    private static async Task<List<string>> ReadEventsAsync(StreamReader reader, int lines)
    {
        var read = new List<string>();
        while (read.Count < lines && await reader.ReadLineAsync(Cancel) is { } line)
        {
            if (line is not ("" or ":"))
            {
                read.Add(line);
            }
        }

        return read;
    }

    /// <summary>Asks again at the very moment it is told that an operation has ended.</summary>
    private sealed class SwiftClient(Func<bool> ask) : MemoryStream
    {
        public bool? WasLetIn { get; private set; }

        public override ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.Span.IndexOf("event: complete"u8) >= 0)
            {
                WasLetIn = ask();
            }

            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
