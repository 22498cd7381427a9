using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Clusters;

public sealed class RouterTests
{
    private static readonly Func<FakeRequest, FakeReply> Greeting = FakeServer.Greeting("""
        "msg":"isdbgrid","logicalSessionTimeoutMinutes":30,
        """);

    private static readonly FakeReply Done = FakeReply.Json(
        """{"n":1,"nModified":1,"cursor":{"id":0,"ns":"db.c","firstBatch":[]},"ok":1}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_failed_on_one_router_is_tried_on_the_other()
    {
        var failed = 0;
        Func<FakeRequest, CancellationToken, Task<FakeReply>> failOnce = (request, _) => Task.FromResult(
            request.Name == "find" && Interlocked.Exchange(ref failed, 1) == 0 ? FakeReply.Close : Done);
        await using var one = new FakeServer { Greet = Greeting, Answer = failOnce };
        await using var other = new FakeServer { Greet = Greeting, Answer = failOnce };
        await using var client = await ConnectAsync(one, other);
        await UntilBothAreKnownAsync(client, one, other);

        await Crafts(client).FindOneAsync(default, cancellationToken: Token);

        Assert.Single(one.Requests, request => request.Name == "find");
        Assert.Single(other.Requests, request => request.Name == "find");
    }

    [Fact]
    public async Task Reads_are_spread_over_the_routers()
    {
        await using var one = new FakeServer { Greet = Greeting, Answer = (_, _) => Task.FromResult(Done) };
        await using var other = new FakeServer { Greet = Greeting, Answer = (_, _) => Task.FromResult(Done) };
        await using var client = await ConnectAsync(one, other);
        await UntilBothAreKnownAsync(client, one, other);

        Assert.Contains(one.Requests, request => request.Name == "delete");
        Assert.Contains(other.Requests, request => request.Name == "delete");
    }

    [Fact]
    public async Task A_transaction_stays_with_its_router()
    {
        await using var one = new FakeServer { Greet = Greeting, Answer = (_, _) => Task.FromResult(Done) };
        await using var other = new FakeServer { Greet = Greeting, Answer = (_, _) => Task.FromResult(Done) };
        await using var client = await ConnectAsync(one, other);
        await UntilBothAreKnownAsync(client, one, other);

        for (var i = 0; i < 4; i++)
        {
            await using var session = client.StartSession();
            session.StartTransaction();
            for (var step = 0; step < 5; step++)
            {
                await Crafts(client).UpdateOneAsync(
                    Filter.Eq("_id", "a"), new Update().Set("name", "b"), session: session, cancellationToken: Token);
            }

            await session.CommitTransactionAsync(Token);
        }

        foreach (var router in new[] { one, other })
        {
            var commits = router.Requests.Count(request => request.Name == "commitTransaction");
            Assert.Equal(5 * commits, router.Requests.Count(request => request.Name == "update"));
        }
    }

    // By deletes, which are told apart from what a test is about.
    private static async Task UntilBothAreKnownAsync(MongoClient client, params FakeServer[] routers)
    {
        while (!routers.All(router => router.Requests.Any(request => request.Name == "delete")))
        {
            await Crafts(client).DeleteOneAsync(default, cancellationToken: Token);
            await Task.Delay(5, Token);
        }
    }

    private static Task<MongoClient> ConnectAsync(FakeServer one, FakeServer other) => MongoClient.ConnectAsync(
        $"mongodb://{one.Address},{other.Address}/?localThresholdMS=60000", cancellationToken: Token).AsTask();

    private static MongoCollection<Craft> Crafts(MongoClient client) =>
        client.GetDatabase("db").GetCollection<Craft>("crafts");
}
