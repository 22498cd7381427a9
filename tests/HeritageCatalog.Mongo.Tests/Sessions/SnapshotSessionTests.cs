using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Tests.Sessions;

public sealed class SnapshotSessionTests
{
    private const string Found =
        """
        {"cursor":{"id":0,"ns":"db.crafts","firstBatch":[],"atClusterTime":{"$timestamp":{"t":7,"i":1}}},"ok":1}
        """;

    private static readonly SessionOptions Snapshot = new() { IsSnapshot = true };

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_moment_of_the_first_read_is_that_of_the_others()
    {
        var client = new MongoClient(_server.Reply(Found).Reply(Found));
        var crafts = client.GetDatabase("db").GetCollection<Craft>("crafts");
        await using var session = client.StartSession(Snapshot);

        await crafts.FindAsync(default, null, session, Token);
        await crafts.FindAsync(default, null, session, Token);

        Assert.Equal(new BsonTimestamp(7, 1), session.SnapshotTime);
        Assert.Equal(
            [
                """{"level":"snapshot"}""",
                """{"level":"snapshot","atClusterTime":{"$timestamp":{"t":7,"i":1}}}""",
            ],
            _server.Commands.Select(command => command["readConcern"].ToString()));
    }

    [Fact]
    public async Task A_session_can_be_given_the_moment_of_another()
    {
        var client = new MongoClient(_server.Reply("""{"values":[],"ok":1}"""));
        await using var session = client.StartSession(Snapshot with { SnapshotTime = new BsonTimestamp(5, 2) });

        await client.GetDatabase("db").GetCollection<Craft>("crafts").DistinctAsync("name", default, session, Token);

        Assert.Equal(
            """{"level":"snapshot","atClusterTime":{"$timestamp":{"t":5,"i":2}}}""",
            Assert.Single(_server.Commands)["readConcern"].ToString());
    }

    [Fact]
    public async Task It_has_no_transactions()
    {
        await using var session = new MongoClient(_server).StartSession(Snapshot);

        Assert.Throws<MongoUsageException>(() => session.StartTransaction());
    }

    [Fact]
    public void A_moment_alone_makes_no_snapshot() => Assert.Throws<MongoUsageException>(
        () => new MongoClient(_server).StartSession(new SessionOptions { SnapshotTime = new BsonTimestamp(5, 2) }));

    [Fact]
    public async Task A_transaction_is_read_at_the_primary_only()
    {
        var client = new MongoClient(_server);
        await using var session = client.StartSession();
        session.StartTransaction(new TransactionOptions { Preference = new(ReadPreferenceMode.Secondary) });

        await Assert.ThrowsAsync<MongoUsageException>(async () => await client.GetDatabase("db")
            .GetCollection<Craft>("crafts").FindAsync(default, null, session, Token));

        Assert.Empty(_server.Commands);
    }
}
