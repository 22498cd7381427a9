using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Operations;

public sealed class ConcernTests
{
    private static readonly CollectionOptions Unacknowledged = new() { WriteConcern = new WriteConcern(nodes: 0) };

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_of_a_database_is_asked_of_its_collections()
    {
        var options = new DatabaseOptions { WriteConcern = WriteConcern.Majority, ReadConcern = ReadConcern.Majority };
        var crafts = new MongoClient(_server).GetDatabase("db", options).GetCollection<BsonDocument>("crafts");

        await crafts.DeleteManyAsync(Filter.All, cancellationToken: Token);
        _server.Reply("""{"n":1,"ok":1}""");
        await crafts.CountAsync(cancellationToken: Token);

        Assert.Equal("""{"w":"majority"}""", _server.Commands[0]["writeConcern"].ToString());
        Assert.Equal("""{"level":"majority"}""", _server.Commands[1]["readConcern"].ToString());
    }

    [Fact]
    public async Task What_is_asked_of_a_collection_counts_more()
    {
        var database = new MongoClient(_server).GetDatabase(
            "db", new DatabaseOptions { WriteConcern = WriteConcern.Majority });
        var options = new CollectionOptions { WriteConcern = new WriteConcern(nodes: 1) };

        await database.GetCollection<BsonDocument>("crafts", options).DropAsync(cancellationToken: Token);

        Assert.Equal("""{"w":1}""", Assert.Single(_server.Commands)["writeConcern"].ToString());
    }

    [Fact]
    public async Task A_write_that_nobody_wants_acknowledged_is_sent_without_waiting_for_a_reply()
    {
        await using var server = new FakeServer
        {
            Answer = (request, cancellation) => request.IsReplyWanted
                ? Task.FromResult(FakeReply.Ok)
                : Task.FromResult(FakeReply.Close),
        };
        await using var client = await MongoClient.ConnectAsync($"mongodb://{server.Address}/", null, Token);
        var database = client.GetDatabase("db");

        await database.GetCollection<Craft>("crafts", Unacknowledged).InsertOneAsync(new Craft("a", "b"), null, Token);
        await database.RunCommandAsync(new BsonBuilder { { "ping", 1 } }, cancellationToken: Token);

        var insert = server.Requests.Single(request => request.Name == "insert");
        Assert.False(insert.IsReplyWanted);
        Assert.False(insert.Body.Contains("lsid"));
        Assert.Equal(insert.Connection, server.Requests.Single(request => request.Name == "ping").Connection);
    }

    [Fact]
    public async Task A_write_of_a_session_cannot_go_unacknowledged()
    {
        var client = new MongoClient(_server);
        var crafts = client.GetDatabase("db").GetCollection<Craft>("crafts", Unacknowledged);
        await using var session = client.StartSession();

        await Assert.ThrowsAsync<MongoUsageException>(
            async () => await crafts.DeleteOneAsync(Filter.Eq("_id", "a"), session, Token));
    }

    [Fact]
    public async Task A_write_of_a_session_waits_for_what_the_session_has_seen()
    {
        _server.Reply("""{"n":1,"operationTime":{"$timestamp":{"t":7,"i":1}},"ok":1}""");
        var client = new MongoClient(_server);
        var crafts = client.GetDatabase("db").GetCollection<Craft>("crafts");
        await using var session = client.StartSession();

        await crafts.InsertOneAsync(new Craft("a", "b"), session, Token);
        await crafts.DeleteOneAsync(Filter.Eq("_id", "a"), session, Token);

        Assert.Equal(
            """{"afterClusterTime":{"$timestamp":{"t":7,"i":1}}}""", _server.Commands[1]["readConcern"].ToString());
    }
}
