using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Tests.Clusters;

namespace HeritageCatalog.Mongo.Tests.Collections;

/// <summary>"Client Side Operations Timeout", on a clock that the test moves.</summary>
public sealed class DeadlineTests
{
    private const string FirstBatch =
        """{"cursor":{"id":5,"ns":"db.crafts","firstBatch":[{"_id":"a","name":"b"}]},"ok":1}""";

    private readonly ManualTime _time = new();
    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private MongoCollection<Craft> Crafts => _server.Collection<Craft>(options: new MongoClientOptions
    {
        Time = _time,
        Timeout = TimeSpan.FromSeconds(10),
        RetryReads = true,
        Random = () => 0,
    });

    [Fact]
    public async Task The_server_is_told_how_long_it_may_work()
    {
        await Crafts.DeleteManyAsync(Filter.All, cancellationToken: Token);

        Assert.Equal(10_000, Assert.Single(_server.Commands)["maxTimeMS"].AsInt64);
    }

    [Fact]
    public async Task A_shorter_time_of_an_operation_counts()
    {
        _server.Reply("""{"n":1,"ok":1}""");

        await Crafts.CountAsync(default, new CountOptions { MaxTime = TimeSpan.FromSeconds(2) }, null, Token);

        Assert.Equal(2_000, Assert.Single(_server.Commands)["maxTimeMS"].AsInt64);
    }

    [Fact]
    public async Task A_later_batch_comes_out_of_the_same_time_and_tells_none()
    {
        var cursor = await _server.Reply(FirstBatch)
            .Reply("""{"cursor":{"id":0,"ns":"db.crafts","nextBatch":[]},"ok":1}""")
            .Collection<Craft>(options: new MongoClientOptions { Time = _time, Timeout = TimeSpan.FromSeconds(10) })
            .FindAsync(cancellationToken: Token);
        _time.Advance(TimeSpan.FromSeconds(9));

        await cursor.ToListAsync(Token);

        Assert.False(_server.Commands[1].Contains("maxTimeMS"));
    }

    [Fact]
    public async Task A_cursor_whose_time_is_over_gets_no_further_batch_but_is_closed()
    {
        _server.Reply(FirstBatch);
        var cursor = await Crafts.FindAsync(cancellationToken: Token);
        _time.Advance(TimeSpan.FromSeconds(10));

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(async () => await cursor.ToListAsync(Token));

        Assert.Equal(ConnectionFailure.Timeout, failure.Failure);
        Assert.Equal(["find", "killCursors"], _server.Commands.Select(command => command.First()));
    }

    [Fact]
    public async Task A_read_is_tried_as_often_as_the_time_allows()
    {
        _server.Break().Break().Break().Reply("""{"n":1,"ok":1}""");

        Assert.Equal(1, await Crafts.CountAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task A_server_that_looks_at_its_clock_first_says_the_same()
    {
        _server.Reply("""{"ok":0,"code":50,"errmsg":"operation exceeded time limit"}""");

        var failure = await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await Crafts.DeleteManyAsync(Filter.All, cancellationToken: Token));

        Assert.Equal(ConnectionFailure.Timeout, failure.Failure);
    }

    [Fact]
    public async Task A_command_that_tells_its_own_time_is_left_as_it_is()
    {
        BsonDocument command = new BsonBuilder { { "ping", 1 }, { "maxTimeMS", 7 } };

        await Crafts.Database.RunCommandAsync(command, cancellationToken: Token);

        Assert.Equal(7, Assert.Single(_server.Commands)["maxTimeMS"].ToInt64());
    }

    [Fact]
    public async Task All_batches_of_many_writes_come_out_of_one_time()
    {
        var writes = new BulkWrite<Craft>().InsertOne(new Craft("a", "b")).DeleteOne(Filter.Eq("_id", "a"));
        var server = new SlowConnection(_server, _ => _time.Advance(TimeSpan.FromSeconds(4)));
        var client = new MongoClient(
            server, new MongoClientOptions { Time = _time, Timeout = TimeSpan.FromSeconds(10) });

        await client.GetDatabase("db").GetCollection<Craft>("crafts").BulkWriteAsync(writes, null, null, Token);

        Assert.Equal([10_000L, 6_000L], _server.Commands.Select(command => command["maxTimeMS"].AsInt64));
    }

    [Fact]
    public async Task A_change_stream_that_was_late_goes_on_with_the_next_call()
    {
        _server.Reply(
                """{"cursor":{"id":5,"ns":"db.crafts","firstBatch":[],"postBatchResumeToken":{"_data":"t"}},"ok":1}""")
            .Break()
            .Reply("""{"ok":1}""")
            .Reply(
                """
                {"cursor":{"id":6,"ns":"db.crafts","firstBatch":[{"_id":{"_data":"u"},"operationType":"drop"}]},"ok":1}
                """);
        var server = new SlowConnection(
            _server, command => _time.Advance(TimeSpan.FromSeconds(command.First() == "getMore" ? 10 : 1)));
        var client = new MongoClient(
            server, new MongoClientOptions { Time = _time, Timeout = TimeSpan.FromSeconds(10) });
        var crafts = client.GetDatabase("db").GetCollection<Craft>("crafts");
        var changes = await crafts.WatchAsync(cancellationToken: Token);

        var late = await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await changes.TryNextAsync(Token));
        var next = await changes.TryNextAsync(Token);

        Assert.NotNull(late);
        Assert.Equal("drop", next?.OperationType);
        Assert.Equal(
            ["aggregate", "getMore", "killCursors", "aggregate"], _server.Commands.Select(command => command.First()));
    }

    private sealed class SlowConnection(ScriptedConnection server, Action<BsonDocument> wait) : IServerConnection
    {
        public async ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
        {
            wait(command);
            return await server.SendAsync(command, cancellationToken);
        }
    }
}
