using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Cursors;

public sealed class MongoCursorTests
{
    private const string First =
        """{"cursor":{"id":{"$numberLong":"77"},"ns":"db.crafts.old","firstBatch":[{"n":1},{"n":2}]},"ok":1}""";

    private const string Next =
        """{"cursor":{"id":{"$numberLong":"77"},"ns":"db.crafts.old","nextBatch":[{"n":3}]},"ok":1}""";

    private const string Last = """{"cursor":{"id":0,"ns":"db.crafts.old","nextBatch":[{"n":4}]},"ok":1}""";

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_batches_make_one_list()
    {
        var documents = await _server.Reply(First).Reply(Next).Reply(Last).Collection<BsonDocument>("crafts.old")
            .FindAsync(options: new FindOptions { BatchSize = 2 }, cancellationToken: Token).ToListAsync(Token);

        Assert.Equal([1, 2, 3, 4], documents.Select(document => document["n"].AsInt32));
        Assert.Equal(
            """{"getMore":77,"collection":"crafts.old","batchSize":2,"$db":"db"}""", _server.Texts.Last());
    }

    [Fact]
    public async Task A_list_goes_on_over_all_batches()
    {
        var documents = await _server.Reply(First).Reply(Next).Reply(Last).Collection<BsonDocument>("crafts.old")
            .FindListAsync(options: new FindOptions { BatchSize = 2 }, cancellationToken: Token);

        Assert.Equal([1, 2, 3, 4], documents.Select(document => document["n"].AsInt32));
        Assert.Equal(
            """{"getMore":77,"collection":"crafts.old","batchSize":2,"$db":"db"}""", _server.Texts.Last());
    }

    [Fact]
    public async Task A_list_that_fails_gives_its_session_back()
    {
        var crafts = _server.Reply("""{"ok":0,"code":2,"errmsg":"no"}""")
            .Reply("""{"cursor":{"id":0,"ns":"db.crafts","firstBatch":[]},"ok":1}""")
            .Collection<BsonDocument>();

        await Assert.ThrowsAsync<MongoServerException>(
            async () => await crafts.FindListAsync(cancellationToken: Token));
        await crafts.FindOneAsync(default, cancellationToken: Token);

        Assert.Single(_server.Commands.Select(command => command["lsid"]).Distinct());
    }

    [Fact]
    public async Task Batches_are_asked_for_only_when_they_are_reached()
    {
        var seen = new List<(int Number, int Commands)>();

        var cursor = await _server.Reply(First).Reply(Last).Collection<BsonDocument>()
            .FindAsync(cancellationToken: Token);
        await foreach (var document in cursor.WithCancellation(Token))
        {
            seen.Add((document["n"].AsInt32, _server.Commands.Count));
        }

        Assert.Equal([(1, 1), (2, 1), (4, 2)], seen);
    }

    [Fact]
    public async Task A_cursor_left_early_is_closed_on_the_server()
    {
        var first = await _server.Reply(First).Collection<BsonDocument>("crafts.old")
            .FindAsync(cancellationToken: Token).FirstOrDefaultAsync(Token);

        Assert.Equal(1, first["n"].AsInt32);
        Assert.Equal("""{"killCursors":"crafts.old","cursors":[77],"$db":"db"}""", _server.Texts.Last());
    }

    [Fact]
    public async Task A_cursor_at_its_end_is_not_closed_again()
    {
        await _server.Reply(First).Reply(Last).Collection<BsonDocument>()
            .FindAsync(cancellationToken: Token).ToListAsync(Token);

        Assert.Equal(["find", "getMore"], _server.Commands.Select(command => command.First()));
    }

    [Fact]
    public async Task A_cursor_that_was_never_walked_over_is_closed_when_disposed_of()
    {
        var cursor = await _server.Reply(First).Collection<BsonDocument>().FindAsync(cancellationToken: Token);

        await cursor.DisposeAsync();
        await cursor.DisposeAsync();

        Assert.Equal(["find", "killCursors"], _server.Commands.Select(command => command.First()));
    }

    [Fact]
    public async Task All_commands_of_a_cursor_run_in_one_session()
    {
        await _server.Reply(First).Reply(Next).Reply(Last).Collection<BsonDocument>()
            .FindAsync(cancellationToken: Token).ToListAsync(Token);

        Assert.Single(_server.Commands.Select(command => command["lsid"]).Distinct());
    }

    [Fact]
    public async Task An_open_cursor_does_not_share_its_session()
    {
        var crafts = _server.Reply(First).Reply(First).Collection<BsonDocument>();

        await crafts.FindAsync(cancellationToken: Token);
        await crafts.FindAsync(cancellationToken: Token);

        Assert.Equal(2, _server.Commands.Select(command => command["lsid"]).Distinct().Count());
    }

    [Fact]
    public async Task A_cursor_that_the_server_has_forgotten_is_a_refusal()
    {
        _server.Reply(First).Reply("""{"ok":0,"code":43,"errmsg":"cursor id 77 not found"}""");

        var refusal = await Assert.ThrowsAsync<MongoServerException>(async () =>
            await _server.Collection<BsonDocument>().FindAsync(cancellationToken: Token).ToListAsync(Token));

        Assert.True(refusal.Is(MongoErrorCode.CursorNotFound));
    }

    [Fact]
    public async Task A_cursor_is_walked_over_once()
    {
        var cursor = await _server.Reply(First).Reply(Last).Collection<BsonDocument>()
            .FindAsync(cancellationToken: Token);
        await cursor.ToListAsync(Token);

        await Assert.ThrowsAsync<MongoUsageException>(async () => await cursor.ToListAsync(Token));
    }

    [Fact]
    public async Task The_first_batch_can_be_had_as_it_was_sent()
    {
        var cursor = await _server.Reply(First).Collection<Craft>().FindAsync(cancellationToken: Token);

        Assert.Equal("""[{"n":1},{"n":2}]""", cursor.FirstBatch.ToString());
    }
}
