using System.Net.Sockets;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.Tests.WebSockets;
using HeritageCatalog.GraphQL.Tests.Hostile;
using HeritageCatalog.GraphQL.Tests.Oracle;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http.Tests.Hostile;

/// <summary>Whatever a client sends over a socket ends in a way that is written down; nothing of it stays.</summary>
public sealed class FrameFuzzTests
{
    private const int Block = 250;
    private const long MostBytesKept = 64 * 1024 * 1024;

    // Normal, going away (never here), protocol error, no UTF-8, too late, too big; and those of graphql-transport-ws.
    private static readonly string[] Ends =
    [
        "closed without a code", "1000", "1002", "1007", "1009", "4400", "4401", "4406", "4409", "4429",
        "dropped", "dropped within a frame", "no answer", "reset by the client",
        "HTTP 400", "HTTP 403", "HTTP 404", "HTTP 405", "HTTP 406", "HTTP 408", "HTTP 411", "HTTP 413", "HTTP 414",
        "HTTP 415", "HTTP 431", "HTTP 501", "HTTP 505", "HTTP 200",
    ];

    // Ends what has no end of its own: where a frame is due it is none that a client may send, and in a message it is
    // too much.
    private static readonly byte[] Nonsense = new byte[8_000];

    private readonly FaultLog _log = new();

    [Fact]
    public async Task Whatever_frames_arrive_the_server_does_not_fail_and_keeps_nothing()
    {
        var effort = Effort.Of("FUZZ_FRAMES", 1_000);
        var random = new Random(effort.Seed);
        using var watchdog = new Watchdog();
        await using var server = await StartAsync();
        await AssertHealthyAsync(server);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ends = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i <= effort.Count; i++)
        {
            var conversation = new SocketConversation(random);
            var frames = conversation.Generate();
            var sent = $"{effort}\n{Convert.ToBase64String(frames)}";
            watchdog.Watch(sent);
            frames = conversation.IsWellFormed ? frames : [.. frames, .. Nonsense];
            var end = await ConverseAsync(server, frames, random, sent);
            ends[end] = ends.GetValueOrDefault(end) + 1;
            if (i % Block == 0)
            {
                await AssertHealthyAsync(server);
            }
        }

        await AssertNothingIsLeftAsync(server);

        // Other tests run at the same time, and keep for a while what they need.
        await Eventually.IsAsync(true, () => GC.GetTotalMemory(forceFullCollection: true) - before < MostBytesKept);
        effort.Close($"{effort.Count} damaged conversations over sockets: {string.Join(", ", ends)}");
    }

    private Task<HttpTestServer> StartAsync() => GraphQLTestServer.StartAsync(
        static options =>
        {
            options.WebSockets.MaxMessageBytes = 4_000;
            options.WebSockets.MaxOperations = 4;
        },
        extend: server => server.AddStreams().Services.AddSingleton<ILoggerProvider>(_log));

    private async Task<string> ConverseAsync(
        HttpTestServer server, byte[] frames, Random random, string sent)
    {
        try
        {
            using var connection = await RawConnection.OpenAsync(server);
            var end = random.Chance(0.03)
                ? await OpenBadlyAsync(connection, random)
                : await ExchangeAsync(connection, frames, random);
            Assert.Contains(end, Ends);
            Assert.Empty(_log.Faults);
            return end;
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException(sent, problem);
        }
    }

    private static async Task<string> OpenBadlyAsync(RawConnection connection, Random random)
    {
        await connection.SendAsync(
            ByteMutation.Apply(SocketConversation.Handshake, random, SocketConversation.Handshake));
        connection.EndSending();
        return ServerFrames.FindEnd(await connection.ReadUntilAsync(_ => false));
    }

    private static async Task<string> ExchangeAsync(RawConnection connection, byte[] frames, Random random)
    {
        await connection.SendAsync(SocketConversation.Handshake);
        await connection.ReadUntilAsync(RawConnection.HasHead);
        try
        {
            var cut = random.Next(frames.Length + 1);
            await connection.SendAsync(frames.AsMemory(0, cut));
            await connection.SendAsync(frames.AsMemory(cut));
            if (random.Chance(0.1))
            {
                connection.Reset();
                return "reset by the client";
            }
        }
        catch (SocketException)
        {
            // The server has broken off before it had everything, and has said why.
        }

        await connection.ReadUntilAsync(received => !ServerFrames.FindEnd(received).StartsWith("dropped"));
        connection.EndSending();
        return ServerFrames.FindEnd(await connection.ReadUntilAsync(_ => false));
    }

    private static async Task AssertHealthyAsync(HttpTestServer server)
    {
        using var answer = await server.QueryAsync("{ __typename }");
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.ReadAsync());
        using var socket = await RawSocket.BeginAsync(server);
        await socket.SubscribeAsync("1", "subscription { count(to: 1) }");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"count":1}}}""", await socket.ReceiveAsync());
    }

    private static async Task AssertNothingIsLeftAsync(HttpTestServer server)
    {
        await Eventually.IsAsync(0, () => server.SocketCount);
        await Eventually.IsAsync(0, () => server.Get<SourceCount>().Running);
        await Eventually.IsAsync(0, () => server.Get<ScopeCount>().Open);
        await Eventually.IsAsync(0, () => server.Get<InMemoryTopics>().TopicCount);
    }
}
