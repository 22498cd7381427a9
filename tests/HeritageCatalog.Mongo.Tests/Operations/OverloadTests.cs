using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Clusters;

namespace HeritageCatalog.Mongo.Tests.Operations;

public sealed class OverloadTests
{
    private const string Overloaded =
        """{"ok":0,"code":462,"errmsg":"too much","errorLabels":["SystemOverloadedError","RetryableError"]}""";

    // No pause, since nobody is there to be kept apart from.
    private static readonly MongoClientOptions Quick = new() { Random = () => 0 };

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ping")]
    [InlineData("create")]
    public async Task Whatever_an_overloaded_server_has_sent_away_is_tried_twice_more(string name)
    {
        var client = new MongoClient(_server.Reply(Overloaded).Reply(Overloaded), Quick);

        await client.GetDatabase("db").RunCommandAsync(new BsonBuilder { { name, "x" } }, cancellationToken: Token);

        Assert.Equal(3, _server.Commands.Count);
    }

    [Fact]
    public async Task It_is_not_tried_more_often()
    {
        var client = new MongoClient(_server.Reply(Overloaded).Reply(Overloaded).Reply(Overloaded), Quick);

        await Assert.ThrowsAsync<MongoServerException>(async () => await client.GetDatabase("db")
            .RunCommandAsync(new BsonBuilder { { "ping", 1 } }, cancellationToken: Token));

        Assert.Equal(3, _server.Commands.Count);
    }

    [Fact]
    public async Task The_pauses_grow_and_the_longest_is_drawn_by_lot()
    {
        var time = new ManualTime();
        var client = new MongoClient(
            _server.Reply(Overloaded).Reply(Overloaded), new MongoClientOptions { Time = time, Random = () => 0.5 });

        var ping = client.GetDatabase("db")
            .RunCommandAsync(new BsonBuilder { { "ping", 1 } }, cancellationToken: Token).AsTask();
        await AdvanceAsync(time, 49);
        Assert.Single(_server.Commands);
        await AdvanceAsync(time, 1);
        Assert.Equal(2, _server.Commands.Count);
        await AdvanceAsync(time, 100);
        await ping;

        Assert.Equal(3, _server.Commands.Count);
    }

    [Fact]
    public async Task The_command_that_begins_a_transaction_begins_it_again()
    {
        var client = new MongoClient(_server.Reply(Overloaded), Quick);
        await using var session = client.StartSession();
        session.StartTransaction();

        await client.GetDatabase("db").GetCollection<Craft>("crafts")
            .DeleteManyAsync(default, session, Token);

        Assert.Equal([true, true], _server.Commands.Select(command => command.Contains("startTransaction")));
    }

    // Where no context of the test's is in the way, whoever waits goes on before the clock stands again.
    private static Task AdvanceAsync(ManualTime time, int milliseconds) =>
        Task.Run(() => time.Advance(TimeSpan.FromMilliseconds(milliseconds)), Token);
}
