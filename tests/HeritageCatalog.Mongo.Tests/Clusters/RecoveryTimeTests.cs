using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Clusters;

/// <summary>
/// How soon writes go on after another primary has appeared, by the client's own clock, which only the test moves: what
/// takes longer than the time it is moved by never happens, and the test fails.
/// </summary>
public sealed class RecoveryTimeTests
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ShortestHeartbeat = TimeSpan.FromMilliseconds(500);

    // Far more than the machine needs for what happens between two moves of the clock.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ManualTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_heartbeat_after_a_primary_has_fallen_silent_the_next_one_is_written_to()
    {
        await using var set = new FakeSet();
        var next = new News(set.Nodes[1].Address, ServerType.RSPrimary);
        await using var client = await ConnectAsync(set, next);
        await InsertAsync(client, "before");
        set.Nodes[0].IsCutOff = true;
        set.StepDown();

        _time.Advance(Heartbeat);

        await next.ArrivalAsync();
        await InsertAsync(client, "after");
        Assert.Equal(set.Term, set.Terms["after"]);
    }

    [Fact]
    public async Task A_write_that_waits_for_a_primary_is_done_with_the_shortest_heartbeat()
    {
        await using var set = new FakeSet();
        var refusal = new News(set.Nodes[0].Address, ServerType.Unknown);
        await using var client = await ConnectAsync(set, refusal);
        await InsertAsync(client, "before");
        set.Elect(null);
        var writing = InsertAsync(client, "after");
        await refusal.ArrivalAsync();
        set.Elect(set.Nodes[2]);

        _time.Advance(ShortestHeartbeat);

        await writing.WaitAsync(Patience, Token);
        Assert.Equal(set.Term, set.Terms["after"]);
    }

    private static Task<MongoClient> ConnectAsync(FakeSet set, MongoClientOptions options) => set.ConnectAsync(
        $"heartbeatFrequencyMS={Heartbeat.TotalMilliseconds}", options);

    private Task<MongoClient> ConnectAsync(FakeSet set, News news) => ConnectAsync(set, new MongoClientOptions
    {
        Time = _time,
        ShortestHeartbeat = ShortestHeartbeat,
        TopologyEvents = new TopologyEvents { ServerChanged = news.Hear },
    });

    private static Task InsertAsync(MongoClient client, string id) => client.GetDatabase("db")
        .GetCollection<Craft>("crafts")
        .InsertOneAsync(new Craft(id, "name"), cancellationToken: Token)
        .AsTask();

    /// <summary>Waits until a server that was something is known to be something else.</summary>
    private sealed class News(ServerAddress address, ServerType type)
    {
        private readonly TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Hear(ServerDescription before, ServerDescription after)
        {
            if (after.Address == address && after.Type == type && before.Type != type)
            {
                _arrival.TrySetResult();
            }
        }

        public Task ArrivalAsync() => _arrival.Task.WaitAsync(Patience, Token);
    }
}
