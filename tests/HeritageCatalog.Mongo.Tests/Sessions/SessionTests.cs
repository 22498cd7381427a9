using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Sessions;

public sealed class SessionTests
{
    private const string Nothing = """{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[]},"ok":1}""";

    private readonly ScriptedConnection _server = new();
    private readonly FakeTime _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IEnumerable<BsonValue> Sessions => _server.Commands.Select(command => command["lsid"]);

    [Fact]
    public async Task Every_command_carries_a_session_with_a_uuid()
    {
        await _server.Reply(Nothing).Collection<Craft>().FindAsync(cancellationToken: Token);

        Assert.NotEqual(Guid.Empty, Assert.Single(Sessions).AsDocument["id"].AsGuid);
    }

    [Fact]
    public async Task Operations_one_after_the_other_use_one_session()
    {
        var crafts = _server.Reply(Nothing).Reply(Nothing).Collection<Craft>();

        await crafts.FindAsync(cancellationToken: Token);
        await crafts.FindAsync(cancellationToken: Token);

        Assert.Single(Sessions.Distinct());
    }

    [Fact]
    public async Task A_session_is_not_used_again_after_the_connection_broke()
    {
        var crafts = _server.Break().Reply(Nothing).Collection<Craft>();

        await Record.ExceptionAsync(async () => await crafts.FindAsync(cancellationToken: Token));
        await crafts.FindAsync(cancellationToken: Token);

        Assert.Equal(2, Sessions.Distinct().Count());
    }

    [Fact]
    public async Task A_session_is_not_used_again_after_a_command_was_given_up()
    {
        var crafts = _server.GiveUp().Reply(Nothing).Collection<Craft>();

        await Record.ExceptionAsync(async () => await crafts.FindAsync(cancellationToken: Token));
        await crafts.FindAsync(cancellationToken: Token);

        Assert.Equal(2, Sessions.Distinct().Count());
    }

    [Fact]
    public async Task A_session_is_not_used_again_when_the_server_is_about_to_forget_it()
    {
        var options = new MongoClientOptions { Time = _time };
        var crafts = _server.Reply(Nothing).Reply(Nothing).Collection<Craft>(options: options);

        await crafts.FindAsync(cancellationToken: Token);
        _time.Advance(TimeSpan.FromMinutes(30));
        await crafts.FindAsync(cancellationToken: Token);

        Assert.Equal(2, Sessions.Distinct().Count());
    }

    [Fact]
    public async Task A_given_session_is_used_for_every_operation_and_cursor()
    {
        var crafts = _server.Reply(Nothing).Reply("""{"n":1,"ok":1}""").Collection<Craft>();
        using var session = crafts.Database.Client.StartSession();

        await crafts.FindAsync(session: session, cancellationToken: Token).ToListAsync(Token);
        await crafts.InsertOneAsync(new Craft("a", ""), session, Token);

        Assert.Equal([session.ServerSession.Id], Sessions.Select(id => id.AsDocument).Distinct());
    }

    [Fact]
    public async Task A_session_that_was_disposed_of_is_refused()
    {
        var crafts = _server.Collection<Craft>();
        var session = crafts.Database.Client.StartSession();
        session.Dispose();

        await Assert.ThrowsAsync<MongoUsageException>(async () =>
            await crafts.FindAsync(session: session, cancellationToken: Token));
    }

    [Fact]
    public async Task A_session_of_another_client_is_refused()
    {
        using var session = new MongoClient(_server).StartSession();

        await Assert.ThrowsAsync<MongoUsageException>(async () =>
            await _server.Collection<Craft>().FindAsync(session: session, cancellationToken: Token));
    }

    [Fact]
    public async Task The_latest_cluster_time_is_passed_on()
    {
        var crafts = _server.Reply(WithTime(5)).Reply(WithTime(4)).Reply(Nothing).Collection<Craft>();

        await crafts.FindAsync(cancellationToken: Token);
        await crafts.FindAsync(cancellationToken: Token);
        await crafts.FindAsync(cancellationToken: Token);

        Assert.Equal(
            [true, false, false], _server.Commands.Select(command => command["$clusterTime"].IsMissing));
        Assert.Equal(5u, _server.Commands[2]["$clusterTime"].AsDocument["clusterTime"].AsTimestamp.Seconds);
    }

    [Fact]
    public async Task Closing_the_client_ends_its_sessions()
    {
        var client = new MongoClient(_server.Reply(Nothing));
        await client.GetDatabase("db").GetCollection<Craft>("crafts").FindAsync(cancellationToken: Token);

        await client.DisposeAsync();

        Assert.Equal(_server.Commands[0]["lsid"], _server.Commands[1]["endSessions"].AsArray.ToList().Single());
    }

    private static string WithTime(int seconds) =>
        """
        {"cursor":{"id":0,"ns":"db.c","firstBatch":[]},"ok":1,
         "$clusterTime":{"clusterTime":{"$timestamp":{"t":T,"i":1}}}}
        """
            .Replace("T,", $"{seconds},");

    private sealed class FakeTime : TimeProvider
    {
        private long _ticks = TimeSpan.TicksPerDay;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;

        public override long GetTimestamp() => _ticks;
    }
}
