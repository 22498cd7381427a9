using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Operations;

public sealed class RetryTests
{
    private const string Found =
        """{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[{"_id":"a","name":"b"}]},"ok":1}""";
    private const string Written = """{"n":1,"ok":1}""";
    private const string NotPrimary = """{"ok":0,"code":10107,"errmsg":"not primary"}""";
    private const string Shutdown =
        """{"ok":0,"code":91,"errmsg":"going down","errorLabels":["RetryableWriteError"]}""";

    private static readonly MongoClientOptions Retrying = new() { RetryReads = true, RetryWrites = true };

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_that_breaks_is_tried_once_more()
    {
        var crafts = _server.Break().Reply(Found).Collection<Craft>(options: Retrying);

        var found = await crafts.FindOneAsync(default, cancellationToken: Token);

        Assert.Equal("a", found?.Id);
        Assert.Equal(2, _server.Commands.Count);
    }

    [Fact]
    public async Task A_read_is_not_tried_a_third_time()
    {
        var crafts = _server.Break().Break().Reply(Found).Collection<Craft>(options: Retrying);

        await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await crafts.FindOneAsync(default, cancellationToken: Token));

        Assert.Equal(2, _server.Commands.Count);
    }

    [Fact]
    public async Task A_read_refused_by_a_node_that_is_no_longer_what_it_was_is_tried_once_more()
    {
        var crafts = _server.Reply(NotPrimary).Reply(Found).Collection<Craft>(options: Retrying);

        Assert.NotNull(await crafts.FindOneAsync(default, cancellationToken: Token));
    }

    [Fact]
    public async Task A_read_that_makes_no_sense_is_not_tried_again()
    {
        var crafts = _server.Reply("""{"ok":0,"code":2,"errmsg":"no"}""").Collection<Craft>(options: Retrying);

        await Assert.ThrowsAsync<MongoServerException>(
            async () => await crafts.FindOneAsync(default, cancellationToken: Token));

        Assert.Single(_server.Commands);
    }

    [Fact]
    public async Task A_write_is_tried_once_more_under_the_same_number()
    {
        var crafts = _server.Break().Reply(Written).Collection<Craft>(options: Retrying);

        await crafts.InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);

        Assert.Equal([1L, 1L], _server.Commands.Select(Number));
        Assert.Equal(_server.Commands[0]["lsid"], _server.Commands[1]["lsid"]);
    }

    [Fact]
    public async Task The_next_write_of_a_session_has_the_next_number()
    {
        var crafts = _server.Reply(Written).Reply(Written).Collection<Craft>(options: Retrying);

        await crafts.InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);
        await crafts.DeleteOneAsync(Filter.Eq("_id", "a"), cancellationToken: Token);

        Assert.Equal([1L, 2L], _server.Commands.Select(Number));
    }

    [Theory]
    [InlineData(Shutdown)]
    [InlineData("""{"ok":0,"code":2,"errmsg":"odd","errorLabels":["RetryableWriteError"]}""")]
    [InlineData(
        """{"n":1,"ok":1,"errorLabels":["RetryableWriteError"],"writeConcernError":{"code":91,"errmsg":"stop"}}""")]
    public async Task A_write_that_failed_in_passing_is_tried_once_more(string reply)
    {
        var crafts = _server.Reply(reply).Reply(Written).Collection<Craft>(options: Retrying);

        await crafts.InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);

        Assert.Equal([1L, 1L], _server.Commands.Select(Number));
    }

    [Fact]
    public async Task A_write_is_not_tried_again_when_the_server_does_not_say_that_it_may_be()
    {
        var crafts = _server.Reply(NotPrimary).Reply(Written).Collection<Craft>(options: Retrying);

        await Assert.ThrowsAsync<MongoServerException>(
            async () => await crafts.InsertOneAsync(new Craft("a", "b"), cancellationToken: Token));

        Assert.Single(_server.Commands);
    }

    [Fact]
    public async Task Of_two_failures_the_first_is_told_when_nothing_came_of_the_second()
    {
        var crafts = _server.Reply(Shutdown)
            .Reply("""{"ok":0,"code":10107,"errorLabels":["RetryableWriteError","NoWritesPerformed"]}""")
            .Collection<Craft>(options: Retrying);

        var failure = await Assert.ThrowsAsync<MongoServerException>(
            async () => await crafts.InsertOneAsync(new Craft("a", "b"), cancellationToken: Token));

        Assert.Equal(91, failure.Code);
    }

    [Fact]
    public async Task A_write_to_many_is_neither_numbered_nor_tried_again()
    {
        var crafts = _server.Break().Collection<Craft>(options: Retrying);

        await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await crafts.DeleteManyAsync(Filter.Eq("name", "b"), cancellationToken: Token));

        Assert.False(Assert.Single(_server.Commands).Contains("txnNumber"));
    }

    [Fact]
    public async Task A_write_that_nobody_asks_to_acknowledge_is_not_tried_again()
    {
        var options = Retrying with
        {
            Concerns = ConcernOptions.Default with { Write = new WriteConcern(nodes: 0) },
        };
        var crafts = _server.Break().Collection<Craft>(options: options);

        await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await crafts.InsertOneAsync(new Craft("a", "b"), cancellationToken: Token));

        Assert.Equal("""{"w":0}""", Assert.Single(_server.Commands)["writeConcern"].ToString());
        Assert.False(_server.Commands[0].Contains("lsid"));
    }

    [Fact]
    public async Task A_client_without_retries_sends_once_and_without_a_number()
    {
        var crafts = _server.Break().Collection<Craft>();

        await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await crafts.InsertOneAsync(new Craft("a", "b"), cancellationToken: Token));

        Assert.False(Assert.Single(_server.Commands).Contains("txnNumber"));
    }

    private static long Number(BsonDocument command) => command["txnNumber"].AsInt64;
}
