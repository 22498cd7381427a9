using System.Text;
using System.Text.RegularExpressions;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Http.ServerSentEvents;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Tests.Hostile;
using HeritageCatalog.GraphQL.Tests.Oracle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>Damaged requests for event streams, in both modes, do not fail and leave nothing behind.</summary>
public sealed partial class EventStreamFuzzTests
{
    private const int TokensKept = 20;

    private static readonly string[] Queries =
    [
        "{ greeting }", "subscription { count(to: 3) }", "subscription { endless }", "subscription { broken }",
        "subscription { messages(room: \\\"a\\\") }", "mutation { count }", "subscription { nothing }", "{",
    ];

    private static readonly string[] OperationIds =
        ["1", "2", "%E4%B8%80", "", "\\ud83d\\ude00", "\\ud83d", "a\\u0000b"];

    private readonly FaultLog _log = new();
    private readonly Queue<string> _tokens = new();

    [Fact]
    public async Task Whatever_is_asked_of_event_streams_the_server_does_not_fail_and_keeps_nothing()
    {
        var effort = Effort.Of("FUZZ_FRAMES", 1_000);
        var random = new Random(effort.Seed);
        using var watchdog = new Watchdog();
        var answers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await using var server = await GraphQLTestServer.StartAsync(
            static options => options.Streams.ReservationTimeout = TimeSpan.FromMilliseconds(200),
            extend: builder => builder.AddStreams().Services.AddSingleton<ILoggerProvider>(_log));
        for (var i = 0; i < effort.Count; i++)
        {
            var request = Encoding.UTF8.GetBytes(Generate(random));
            var isWhole = random.Chance(0.8);
            request = isWhole ? request : ByteMutation.Apply(request, random, request);
            watchdog.Watch($"{effort}\n{Convert.ToBase64String(request)}");
            var isReservation = isWhole && request.AsSpan().StartsWith("PUT"u8);
            var answer = await RawConnection.ExchangeAsync(server, request, isWhole, readsHeadOnly: !isReservation);
            var status = answer.Length < 12 ? "none" : answer[9..12];
            answers[status] = answers.GetValueOrDefault(status) + 1;
            Assert.False(status == "500", $"{effort}\n{Convert.ToBase64String(request)}\n{answer}");
            Assert.Empty(_log.Faults);
            await HttpFuzzTests.AssertHealthyAsync(server, i);
            if (isReservation && status == "201")
            {
                Keep(TokenPattern().Match(answer).Value);
            }
        }

        await AssertNothingIsLeftAsync(server);
        effort.Close($"{effort.Count} requests for event streams: {string.Join(", ", answers)}");
    }

    private static async Task AssertNothingIsLeftAsync(HttpTestServer server)
    {
        await HttpFuzzTests.AssertHealthyAsync(server);
        await Eventually.IsAsync(0, () => server.Get<ReservedStreams>().Count);
        await Eventually.IsAsync(0, () => server.Get<SourceCount>().Running);
        await Eventually.IsAsync(0, () => server.Get<ScopeCount>().Open);
        await Eventually.IsAsync(0, () => server.Get<InMemoryTopics>().TopicCount);
    }

    private string Generate(Random random)
    {
        var address = random.Pick(
            ["/graphql", $"/graphql?token={Token(random)}", $"/graphql?operationId={random.Pick(OperationIds)}"]);
        var token = random.Maybe(0.7, () => $"X-GraphQL-Event-Stream-Token: {Token(random)}\r\n");
        var accept = random.Maybe(0.8, () => "Accept: text/event-stream\r\n");
        var method = random.Pick(["PUT", "PUT", "GET", "GET", "POST", "POST", "POST", "POST", "DELETE", "HEAD"]);
        var body = method == "POST" ? Body(random) : "";
        return $"{method} {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{token}{accept}"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";
    }

    private static string Body(Random random)
    {
        var id = random.Pick([$"\"{random.Pick(OperationIds)}\"", "7", "null", "{}"]);
        var extensions = random.Pick([$"{{\"operationId\":{id}}}", $"{{\"operationId\":{id}}}", "{}", "[]", "null"]);
        return $"{{\"query\":\"{random.Pick(Queries)}\",\"extensions\":{extensions}}}";
    }

    private string Token(Random random)
    {
        var known = _tokens.Count > 0 ? random.Pick([.. _tokens]) : "none";
        return random.NextDouble() switch
        {
            < 0.8 => known,
            < 0.9 => known[..random.Next(known.Length)],
            < 0.95 => known.ToUpperInvariant(),
            _ => new string('0', random.Next(2_000)),
        };
    }

    private void Keep(string token)
    {
        _tokens.Enqueue(token);
        if (_tokens.Count > TokensKept)
        {
            _tokens.Dequeue();
        }
    }

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex TokenPattern();
}
