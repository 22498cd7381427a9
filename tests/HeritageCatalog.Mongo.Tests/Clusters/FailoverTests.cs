using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Clusters;

/// <summary>What must hold while primaries come and go: nothing acknowledged is lost, nothing is done twice.</summary>
public sealed class FailoverTests
{
    // So long that only what follows from a failure can help in time.
    private const string NoHeartbeat = "heartbeatFrequencyMS=120000";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_write_to_a_node_that_has_stepped_down_finds_the_new_primary_without_a_heartbeat()
    {
        await using var set = new FakeSet();
        await using var client = await set.ConnectAsync(NoHeartbeat);
        await InsertAsync(client, "before");

        set.StepDown();
        await InsertAsync(client, "after");

        Assert.Equal(1, set.Applied["after"]);
        Assert.Single(set.Nodes[1].Commands("insert"));
    }

    [Theory]
    [InlineData(nameof(WriteAccident.LostBefore))]
    [InlineData(nameof(WriteAccident.LostAfter))]
    public async Task A_write_whose_line_is_cut_is_done_once(string accident)
    {
        await using var set = new FakeSet
        {
            Accident = number => number == 2 ? Enum.Parse<WriteAccident>(accident) : WriteAccident.None,
        };
        await using var client = await set.ConnectAsync(NoHeartbeat);
        await InsertAsync(client, "first");

        await InsertAsync(client, "second");

        Assert.Equal(1, set.Applied["second"]);
        Assert.Equal(2, set.Nodes[0].Commands("insert").Count(one => one["txnNumber"].AsInt64 == 2));
    }

    [Fact]
    public async Task Without_retries_a_write_whose_line_is_cut_is_a_failure()
    {
        await using var set = new FakeSet { Accident = _ => WriteAccident.LostAfter };
        await using var client = await set.ConnectAsync("retryWrites=false");

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(() => InsertAsync(client, "a"));

        Assert.True(failure.MayHaveRun);
    }

    [Fact]
    public async Task A_primary_that_falls_silent_is_given_up_and_its_commands_go_to_the_next()
    {
        await using var set = new FakeSet();
        await using var client = await set.ConnectAsync("heartbeatFrequencyMS=500&connectTimeoutMS=1500");
        await InsertAsync(client, "before");

        set.Nodes[0].IsCutOff = true;
        set.StepDown();
        await InsertAsync(client, "after");

        Assert.Equal(1, set.Applied["after"]);
    }

    [Fact]
    public async Task A_primary_that_has_missed_the_election_of_another_is_not_written_to()
    {
        await using var set = new FakeSet();
        await using var client = await set.ConnectAsync("heartbeatFrequencyMS=500&retryWrites=false");
        await InsertAsync(client, "before");

        set.Nodes[0].MissTheNextElection();
        set.Elect(set.Nodes[1]);
        await UntilAllAreCheckedAsync(set);
        for (var i = 0; i < 2; i++)
        {
            await InsertAsync(client, $"after {i}");
            await UntilAllAreCheckedAsync(set);
        }

        Assert.Single(set.Nodes[0].Commands("insert"));
        Assert.Equal(2, set.Nodes[1].Commands("insert").Count());
    }

    [Fact]
    public async Task While_the_set_is_being_watched_a_new_primary_is_found_by_the_heartbeat_alone()
    {
        await using var set = new FakeSet();
        await using var client = await set.ConnectAsync("heartbeatFrequencyMS=500&retryWrites=false");
        await InsertAsync(client, "before");

        set.StepDown();
        await UntilAllAreCheckedAsync(set);

        await InsertAsync(client, "after");
        Assert.Equal(1, set.Applied["after"]);
    }

    [Fact]
    public async Task Under_load_no_acknowledged_write_is_lost_and_none_is_done_twice()
    {
        await using var set = new FakeSet
        {
            Accident = number => (number % 120) switch
            {
                40 => WriteAccident.LostBefore,
                90 => WriteAccident.LostAfter,
                _ => WriteAccident.None,
            },
        };
        await using var client = await set.ConnectAsync(NoHeartbeat);

        var load = await WriteLoad.RunAsync(client, 600, number =>
        {
            if (number % 150 == 149)
            {
                set.StepDown();
            }
        });

        load.Check(set, leastAcknowledged: 400);
    }

    [Fact]
    public async Task Under_load_a_primary_may_be_cut_off_and_come_back()
    {
        await using var set = new FakeSet();
        await using var client = await set.ConnectAsync("heartbeatFrequencyMS=500&connectTimeoutMS=1000");

        var load = await WriteLoad.RunAsync(client, 600, number =>
        {
            if (number == 200)
            {
                set.Nodes[0].IsCutOff = true;
                set.StepDown();
            }
            else if (number == 400)
            {
                set.Nodes[0].IsCutOff = false;
            }
        });

        load.Check(set, leastAcknowledged: 400);
    }

    [Fact]
    public async Task What_may_have_been_done_is_not_told_as_never_sent()
    {
        FakeSet set = null!;
        set = new FakeSet(1)
        {
            // The primary goes with the line, so that nobody is there for a second try.
            Accident = _ =>
            {
                set.Elect(null);
                return WriteAccident.LostAfter;
            },
        };
        await using var end = set;
        await using var client = await set.ConnectAsync("serverSelectionTimeoutMS=1000");

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(() => InsertAsync(client, "a"));

        Assert.True(failure.MayHaveRun);
    }

    // Twice, because the answer to the first may be older than what the test has just done.
    private static async Task UntilAllAreCheckedAsync(FakeSet set)
    {
        var seen = set.Nodes.Select(node => node.Hellos).ToList();
        while (set.Nodes.Zip(seen).Any(pair => pair.First.Hellos < pair.Second + 3))
        {
            await Task.Delay(20, Token);
        }
    }

    private static Task InsertAsync(MongoClient client, string id) => client.GetDatabase("db")
        .GetCollection<Craft>("crafts")
        .InsertOneAsync(new Craft(id, "name"), cancellationToken: Token)
        .AsTask();
}
