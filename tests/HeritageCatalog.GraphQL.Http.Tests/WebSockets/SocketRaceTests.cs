using HeritageCatalog.GraphQL.Http.Tests.Hosting;

namespace HeritageCatalog.GraphQL.Http.Tests.WebSockets;

/// <summary>What a client and the server say at the same moment.</summary>
public sealed class SocketRaceTests
{
    private const int Rounds = 200;
    private const string Complete = """{"id":"1","type":"complete"}""";

    [Fact]
    public async Task After_a_complete_the_id_belongs_to_the_next_operation_alone()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        for (var round = 0; round < Rounds; round++)
        {
            await socket.SubscribeAsync("1", "subscription { count(to: 1000000) }");
            await socket.ReceiveAsync();
            await socket.SendAsync(Complete);
            await socket.SubscribeAsync("1", "{ greeting }");

            Assert.Equal(["greeting", "complete"], await ReadFromGreetingAsync(socket));
        }
    }

    [Fact]
    public async Task A_complete_that_crosses_the_last_event_ends_nothing_else()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        for (var round = 0; round < Rounds; round++)
        {
            await socket.SubscribeAsync("1", "subscription { count(to: 1) }");
            await socket.SendAsync(Complete);
            await socket.SendAsync($$$"""{"type":"ping","payload":{"round":{{{round}}}}}""");
            await socket.ReceiveUntilAsync($$$"""{"type":"pong","payload":{"round":{{{round}}}}}""");
        }

        await socket.SubscribeAsync("2", "{ greeting }");
        await socket.ReceiveUntilAsync("""{"id":"2","type":"complete"}""");
    }

    [Fact]
    public async Task An_id_is_free_as_soon_as_its_end_was_told()
    {
        await using var server = await StreamSchema.StartAsync();
        using var socket = await RawSocket.BeginAsync(server);

        for (var round = 0; round < Rounds; round++)
        {
            await socket.SubscribeAsync("1", "subscription { count(to: 1) }");
            Assert.Contains("\"next\"", await socket.ReceiveAsync());
            Assert.Equal(Complete, await socket.ReceiveAsync());
        }
    }

    // What the first operation had under way comes before anything of the second.
    private static async Task<List<string>> ReadFromGreetingAsync(RawSocket socket)
    {
        var read = new List<string>();
        string message;
        do
        {
            message = await socket.ReceiveAsync();
            read.Add(message == Complete ? "complete" : message.Contains("greeting") ? "greeting" : "count");
        }
        while (message != Complete);

        return read.SkipWhile(static each => each == "count").ToList();
    }
}
