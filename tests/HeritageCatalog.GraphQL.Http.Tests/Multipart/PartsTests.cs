using System.Net;
using System.Text;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http.Tests.Multipart;

/// <summary>Responses of which parts are deferred or streamed, as <c>multipart/mixed</c>.</summary>
public sealed class PartsTests
{
    private const string Current = "multipart/mixed;incrementalSpec=v0.2, application/graphql-response+json";
    private const string Legacy = "multipart/mixed;deferSpec=20220824,application/json;q=0.9";
    private const string Deferred = "{ works { title } ... @defer(label: \"who\") { greeting(name: \"A\") } }";
    private const string Works = """{"works":[{"title":"胶东剪纸"},{"title":"泊里红席"}]}""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Current, "multipart/mixed; boundary=\"-\"; incrementalSpec=v0.2")]
    [InlineData("multipart/mixed", "multipart/mixed; boundary=\"-\"")]
    public async Task The_current_format_names_what_is_pending(string accept, string contentType)
    {
        await using var server = await StartAsync();

        using var response = await server.QueryAsync(Deferred, accept);

        Assert.Equal(contentType, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            Lines(
                "",
                "---", "Content-Type: application/json; charset=utf-8", "",
                $$"""{"data":{{Works}},"pending":[{"id":"0","path":[],"label":"who"}],"hasNext":true}""",
                "---", "Content-Type: application/json; charset=utf-8", "",
                """{"incremental":[{"id":"0","data":{"greeting":"你好，A"}}],"completed":[{"id":"0"}],"hasNext":false}""",
                "-----", ""),
            await response.ReadAsync());
    }

    [Fact]
    public async Task The_older_format_names_path_and_label()
    {
        await using var server = await StartAsync();

        using var response = await server.QueryAsync(Deferred, Legacy);

        Assert.Equal(
            "multipart/mixed; boundary=\"-\"; deferSpec=20220824", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            Lines(
                "",
                "---", "Content-Type: application/json; charset=utf-8", "", $$"""{"data":{{Works}},"hasNext":true}""",
                "---", "Content-Type: application/json; charset=utf-8", "",
                """{"incremental":[{"data":{"greeting":"你好，A"},"path":[],"label":"who"}],"hasNext":false}""",
                "-----", ""),
            await response.ReadAsync());
    }

    [Theory]
    [InlineData(Deferred, "application/json", "application/json")]
    [InlineData(Deferred, "application/graphql-response+json", "application/graphql-response+json")]
    [InlineData(Deferred, null, "application/json")]
    [InlineData("{ works { title } greeting(name: \"A\") }", Current, "application/graphql-response+json")]
    [InlineData("{ works { title } ... @defer(if: false) { greeting(name: \"A\") } }", "*/*", "application/json")]
    public async Task Who_takes_no_parts_or_asks_for_none_gets_the_whole(string query, string? accept, string mediaType)
    {
        await using var server = await StartAsync();

        using var response = await server.QueryAsync(query, accept);

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            """{"data":{"works":[{"title":"胶东剪纸"},{"title":"泊里红席"}],"greeting":"你好，A"}}""",
            await response.ReadAsync());
    }

    [Fact]
    public async Task A_query_without_parts_is_one_part_for_a_client_that_takes_nothing_else()
    {
        await using var server = await StartAsync();

        using var response = await server.QueryAsync("{ greeting(name: \"A\") }", "multipart/mixed;deferSpec=20220824");

        Assert.Equal(
            Lines(
                "", "---", "Content-Type: application/json; charset=utf-8", "", """{"data":{"greeting":"你好，A"}}""",
                "-----", ""),
            await response.ReadAsync());
    }

    [Fact]
    public async Task A_query_may_come_by_GET()
    {
        await using var server = await StartAsync();

        using var response = await server.GetQueryAsync(Deferred, Current);

        Assert.Contains("\"hasNext\":false}\r\n-----\r\n", await response.ReadAsync());
    }

    [Fact]
    public async Task A_document_that_is_refused_is_answered_in_json()
    {
        await using var server = await StartAsync();

        using var response = await server.QueryAsync("{ ... @defer { nothing } }", Current);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/graphql-response+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_part_is_sent_as_soon_as_it_is_there()
    {
        await using var server = await StartAsync();
        var request = new HttpRequestMessage(
            HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString("{ works { title } ... @defer { gated } }")}");
        request.Headers.TryAddWithoutValidation("Accept", Current);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");

        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        await using var body = await response.Content.ReadAsStreamAsync(Cancel);
        var first = await ReadUntilAsync(body, "\r\n---", occurrences: 2);
        server.Get<PartGate>().Open();
        var rest = await ReadUntilAsync(body, "-----\r\n", occurrences: 1);

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Contains("\"pending\"", first);
        Assert.Contains("""{"gated":"open"}""", rest);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_the_operation()
    {
        await using var server = await StartAsync();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var request = new HttpRequestMessage(
            HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString("{ works { title } ... @defer { patience } }")}");
        request.Headers.TryAddWithoutValidation("Accept", Current);
        using var response = await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, gone.Token);
        var patience = server.Get<Patience>();
        await patience.Begun.WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        await gone.CancelAsync();
        response.Dispose();

        await patience.Cancelled.WaitAsync(TimeSpan.FromMinutes(2), Cancel);
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_ends_with_an_error_and_nothing_more()
    {
        await using var server = await StartAsync(
            static options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(300));

        using var response = await server.QueryAsync("{ works { title } ... @defer { patience } }", Current);
        var body = await response.ReadAsync();

        Assert.Contains("{\"errors\":[{\"message\":", body);
        Assert.EndsWith("}],\"hasNext\":false}\r\n-----\r\n", body);
    }

    private static Task<HttpTestServer> StartAsync(Action<GraphQLServerOptions>? configure = null) =>
        GraphQLTestServer.StartAsync(configure, extend: static server =>
        {
            server.Services.AddSingleton<PartGate>();
            server.AddIncrementalDelivery()
                .AddSdl("gate.graphql", "extend type Query { gated: String }")
                .AddResolvers(typeof(PartGateFields));
        });

    private static async Task<string> ReadUntilAsync(Stream body, string end, int occurrences)
    {
        var text = new StringBuilder();
        var bytes = new byte[1];
        while (text.ToString().Split(end).Length <= occurrences)
        {
            await body.ReadExactlyAsync(bytes, Cancel);
            text.Append((char)bytes[0]);
        }

        return text.ToString();
    }

    private static string Lines(params string[] lines) => string.Join("\r\n", lines);
}

/// <summary>Lets a field have its value when the test wants it.</summary>
public sealed class PartGate
{
    private readonly TaskCompletionSource<string> _value = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Value => _value.Task;

    public void Open() => _value.SetResult("open");
}

[QueryType]
public static class PartGateFields
{
    public static async Task<string?> Gated(PartGate gate) => await gate.Value;
}
