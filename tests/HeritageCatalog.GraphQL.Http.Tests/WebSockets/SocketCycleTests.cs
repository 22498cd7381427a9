using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.WebSockets;

/// <summary>Clients that come and go, in whatever way, leave nothing behind.</summary>
public sealed class SocketCycleTests
{
    private const int Cycles = 2000;

    [Fact]
    public async Task Two_thousand_clients_that_subscribe_and_leave_leave_nothing_behind()
    {
        await using var server = await StreamSchema.StartAsync();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Cycles),
            new ParallelOptions
            {
                MaxDegreeOfParallelism = 8,
                CancellationToken = TestContext.Current.CancellationToken,
            },
            async (i, _) => await CycleAsync(server, i));

        await Eventually.IsAsync(0, () => server.SocketCount);
        await Eventually.IsAsync(0, () => server.Get<SourceCount>().Running);
        await Eventually.IsAsync(0, () => server.Get<ScopeCount>().Open);
        await Eventually.IsAsync(0, () => server.Get<InMemoryTopics>().TopicCount);
    }

    // What the server does next is seldom waited for, so that clients leave at every moment there is.
    private static async Task CycleAsync(HttpTestServer server, int number)
    {
        using var socket = await RawSocket.BeginAsync(server);
        await socket.SubscribeAsync("1", "subscription { messages(room: \\\"a\\\") }");
        await socket.SubscribeAsync("2", "subscription { endless }");
        switch (number % 4)
        {
            case 1:
                await socket.SendAsync("""{"id":"1","type":"complete"}""");
                break;
            case 2:
                await socket.ReceiveAsync();
                break;
            case 3:
                await socket.CloseAsync();
                break;
        }
    }
}
