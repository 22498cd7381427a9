using System.Net;
using System.Net.Sockets;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Tests.Servers;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Tests.Clusters;

public sealed class ClusterTests
{
    private static readonly FindOptions FromSecondary =
        new() { Preference = new ReadPreference(ReadPreferenceMode.Secondary) };

    private static readonly FakeReply Done = FakeReply.Json(
        """{"n":1,"cursor":{"id":0,"ns":"db.c","firstBatch":[]},"ok":1}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_one_member_the_whole_set_is_found_and_writes_go_to_the_primary()
    {
        await using var set = new FakeSet();
        set.Elect(set.Nodes[2]);
        await using var client = await set.ConnectAsync();

        await Crafts(client).InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);

        Assert.Single(set.Nodes[2].Commands("insert"));
    }

    [Fact]
    public async Task Reads_go_to_the_primary_unless_they_say_otherwise()
    {
        await using var set = new FakeSet();
        await using var client = await set.ConnectAsync();

        var fromPrimary = await Crafts(client).FindOneAsync(default, cancellationToken: Token);
        var fromSecondary = await Crafts(client).FindOneAsync(default, FromSecondary, cancellationToken: Token);

        Assert.Equal(("primary", "secondary"), (fromPrimary?.Id, fromSecondary?.Id));
        var command = Assert.Single(set.Secondaries.SelectMany(node => node.Commands("find")));
        Assert.Equal("""{"mode":"secondary"}""", command["$readPreference"].ToString());
        Assert.False(set.Primary!.Commands("find").Single().Contains("$readPreference"));
    }

    [Fact]
    public async Task The_read_preference_of_the_connection_string_counts_for_reads_that_have_none()
    {
        await using var set = new FakeSet();
        set.Nodes[1].Tags = """{"room":"east"}""";
        await using var client = await set.ConnectAsync(
            "readPreference=secondary&readPreferenceTags=room:west&readPreferenceTags=room:east");

        await Crafts(client).FindOneAsync(default, cancellationToken: Token);

        Assert.Single(set.Nodes[1].Commands("find"));
    }

    [Fact]
    public async Task Concerns_of_the_connection_string_go_with_reads_and_writes()
    {
        await using var set = new FakeSet(1);
        await using var client = await set.ConnectAsync("w=majority&wTimeoutMS=5&readConcernLevel=majority");

        await Crafts(client).InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);
        await Crafts(client).FindOneAsync(default, cancellationToken: Token);

        Assert.Equal(
            """{"w":"majority","wtimeout":5}""",
            set.Nodes[0].Commands("insert").Single()["writeConcern"].ToString());
        Assert.Equal(
            """{"level":"majority"}""", set.Nodes[0].Commands("find").Single()["readConcern"].ToString());
    }

    [Fact]
    public async Task A_cursor_goes_on_with_the_server_that_opened_it()
    {
        await using var set = new FakeSet();
        await using var client = await set.ConnectAsync();
        for (var i = 0; i < 8; i++)
        {
            await Crafts(client).FindAsync(default, FromSecondary, cancellationToken: Token).ToListAsync(Token);
        }

        Assert.All(
            set.Nodes,
            node => Assert.Equal(node.Commands("find").Count(), node.Commands("getMore").Count()));
        Assert.Equal(8, set.Secondaries.Sum(node => node.Commands("find").Count()));
    }

    [Fact]
    public async Task A_server_is_waited_for_until_there_is_one()
    {
        await using var set = new FakeSet();
        set.Elect(null);
        await using var client = await set.ConnectAsync("heartbeatFrequencyMS=60000");
        var writing = Crafts(client).InsertOneAsync(new Craft("a", "b"), cancellationToken: Token).AsTask();
        while (set.Nodes.Any(node => node.Hellos == 0))
        {
            await Task.Delay(10, Token);
        }

        Assert.False(writing.IsCompleted);
        set.Elect(set.Nodes[1]);

        await writing;
    }

    [Fact]
    public async Task When_no_server_fits_in_time_the_failure_names_each_and_why()
    {
        await using var set = new FakeSet(2);
        set.Elect(null);
        using var elsewhere = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        elsewhere.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var deaf = elsewhere.LocalEndPoint;
        await using var client = await ConnectWhenKnownAsync(
            $"mongodb://{set.Nodes[0].Address},{deaf}/?replicaSet=rs&serverSelectionTimeoutMS=200",
            known => known.Servers.Count == 3
                && known.Servers.All(server => server.Type == ServerType.RSSecondary || server.Error is not null));

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await Crafts(client).InsertOneAsync(new Craft("a", "b"), cancellationToken: Token));

        Assert.Equal(ConnectionFailure.NoServer, failure.Failure);
        Assert.StartsWith("No server fitted within 200 ms; wanted is a writable server", failure.Message);
        Assert.Contains($"{set.Nodes[0].Address} is RSSecondary", failure.Message);
        Assert.Contains($"{deaf} is Unknown: no connection: Connection refused", failure.Message);
    }

    [Fact]
    public async Task A_wait_for_a_server_can_be_given_up()
    {
        await using var set = new FakeSet();
        set.Elect(null);
        await using var client = await set.ConnectAsync();
        using var giveUp = new CancellationTokenSource(50);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Crafts(client).InsertOneAsync(new Craft("a", "b"), cancellationToken: giveUp.Token));
    }

    [Fact]
    public async Task A_set_of_another_name_is_refused()
    {
        await using var set = new FakeSet(1);
        await using var client = await ConnectWhenKnownAsync(
            $"mongodb://{set.Nodes[0].Address}/?replicaSet=other&serverSelectionTimeoutMS=200",
            known => known.Servers.Count == 0);

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await Crafts(client).FindOneAsync(default, cancellationToken: Token));

        Assert.Contains("none is known", failure.Message);
    }

    [Fact]
    public async Task A_member_that_is_talked_to_directly_may_answer_whatever_it_is()
    {
        await using var set = new FakeSet();
        await using var client = await ConnectAsync($"mongodb://{set.Nodes[1].Address}/?directConnection=true");

        await Crafts(client).FindOneAsync(default, cancellationToken: Token);

        var command = Assert.Single(set.Nodes[1].Commands("find"));
        Assert.Equal("""{"mode":"primaryPreferred"}""", command["$readPreference"].ToString());
        Assert.Equal(0, set.Nodes[0].Hellos);
    }

    [Fact]
    public async Task A_server_of_its_own_gets_neither_a_number_nor_a_preference_nor_a_session()
    {
        await using var server = new FakeServer { Answer = (_, _) => Task.FromResult(Done) };
        await using var client = await ConnectAsync($"mongodb://{server.Address}/");

        await Crafts(client).InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);

        var insert = Assert.Single(server.Requests, request => request.Name == "insert").Body;
        Assert.False(insert.Contains("txnNumber") || insert.Contains("lsid") || insert.Contains("$readPreference"));
    }

    [Fact]
    public async Task A_router_is_told_of_a_preference_and_takes_numbered_writes()
    {
        await using var router = new FakeServer
        {
            Greet = FakeServer.Greeting("""
                "msg":"isdbgrid","logicalSessionTimeoutMinutes":30,
                """),
            Answer = (_, _) => Task.FromResult(Done),
        };
        await using var client = await ConnectAsync($"mongodb://{router.Address}/");

        await Crafts(client).InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);
        await Crafts(client).FindOneAsync(default, FromSecondary, cancellationToken: Token);

        var bodies = router.Requests.ToLookup(request => request.Name, request => request.Body);
        Assert.Equal(1, bodies["insert"].Single()["txnNumber"].AsInt64);
        Assert.Equal("""{"mode":"secondary"}""", bodies["find"].Single()["$readPreference"].ToString());
    }

    [Fact]
    public async Task A_server_too_old_for_this_client_is_named()
    {
        await using var server = new FakeServer
        {
            Greet = _ => FakeReply.Json("""{"ok":1,"isWritablePrimary":true,"maxWireVersion":6,"minWireVersion":0}"""),
        };
        await using var client = await ConnectAsync($"mongodb://{server.Address}/");

        var failure = await Assert.ThrowsAsync<MongoUsageException>(
            async () => await Crafts(client).FindOneAsync(default, cancellationToken: Token));

        Assert.Equal(
            $"Server at {server.Address} reports wire version 6, but this client requires at least 8 (MongoDB 4.2).",
            failure.Message);
    }

    [Fact]
    public async Task A_server_that_knows_the_old_name_of_hello_only_is_watched_by_it()
    {
        await using var server = new FakeServer
        {
            Greet = request => FakeReply.Json(request.Name == "hello"
                ? """{"ok":0,"code":59,"errmsg":"no such command: 'hello'"}"""
                : """{"ok":1,"ismaster":true,"helloOk":false,"minWireVersion":0,"maxWireVersion":8}"""),
            Answer = (_, _) => Task.FromResult(Done),
        };
        await using var client = await ConnectAsync($"mongodb://{server.Address}/?heartbeatFrequencyMS=500");

        await Crafts(client).DeleteOneAsync(default, cancellationToken: Token);
        while (server.Requests.Count(request => request.Name == "isMaster") < 5)
        {
            await Task.Delay(10, Token);
        }

        Assert.Equal(2, server.Requests.Count(request => request.Name == "hello"));
    }

    [Fact]
    public async Task A_user_who_is_not_let_in_is_told_so_at_once()
    {
        await using var server = new FakeServer
        {
            Answer = (_, _) => Task.FromResult(FakeReply.Json(
                """{"ok":0,"code":18,"codeName":"AuthenticationFailed","errmsg":"Authentication failed."}""")),
        };
        await using var client = await ConnectAsync($"mongodb://clerk:hunter2@{server.Address}/");

        var failure = await Assert.ThrowsAsync<MongoServerException>(
            async () => await Crafts(client).FindOneAsync(default, cancellationToken: Token));

        Assert.True(failure.Is(MongoErrorCode.AuthenticationFailed));
        Assert.DoesNotContain("hunter2", failure.Message);
    }

    [Fact]
    public async Task A_server_that_talks_nonsense_does_not_end_the_watch()
    {
        var hellos = 0;
        await using var server = new FakeServer
        {
            Greet = request => Interlocked.Increment(ref hellos) < 3
                ? FakeReply.Raw([16, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
                : FakeServer.Greeting()(request),
            Answer = (_, _) => Task.FromResult(Done),
        };
        await using var client = await ConnectAsync($"mongodb://{server.Address}/");

        await Crafts(client).DeleteOneAsync(default, cancellationToken: Token);

        Assert.Single(server.Requests, request => request.Name == "delete");
    }

    [Fact]
    public async Task Nothing_is_watched_any_more_when_the_client_is_disposed_of()
    {
        await using var set = new FakeSet();
        var told = new List<string>();
        var events = new TopologyEvents
        {
            ServerClosed = address => told.Add($"{address}"), TopologyClosed = () => told.Add("topology"),
        };
        var client = await set.ConnectAsync("heartbeatFrequencyMS=500", new() { TopologyEvents = events });
        await Crafts(client).InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);

        await client.DisposeAsync();

        var expected = set.Nodes.Select(node => $"{node.Address}").Order().Append("topology");
        Assert.Equal(expected, told.Take(3).Order().Concat(told.Skip(3)));
        await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await Crafts(client).InsertOneAsync(new Craft("c", "d"), cancellationToken: Token));
    }

    private static Task<MongoClient> ConnectAsync(string uri) =>
        MongoClient.ConnectAsync(uri, cancellationToken: Token).AsTask();

    // However long the machine needs to find out, the time of a selection begins afterwards.
    private static async Task<MongoClient> ConnectWhenKnownAsync(string uri, Func<TopologyDescription, bool> isKnown)
    {
        var known = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var events = new TopologyEvents
        {
            TopologyChanged = (_, after) =>
            {
                if (isKnown(after))
                {
                    known.TrySetResult();
                }
            },
        };
        var client = await MongoClient.ConnectAsync(uri, new MongoClientOptions { TopologyEvents = events }, Token);
        await known.Task.WaitAsync(TimeSpan.FromMinutes(2), Token);
        return client;
    }

    private static MongoCollection<Craft> Crafts(MongoClient client) =>
        client.GetDatabase("db").GetCollection<Craft>("crafts");
}
