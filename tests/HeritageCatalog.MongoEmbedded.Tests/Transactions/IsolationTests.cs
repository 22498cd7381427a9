using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Transactions;

/// <summary>
/// Random interleavings of transactions and plain writes do what a model of snapshot isolation says: no lost update, no
/// dirty and no unrepeatable read, and the stream of changes tells exactly what was committed, in its order.
/// </summary>
public sealed class IsolationTests
{
    private const int Keys = 5;
    private const int Sessions = 4;
    private const int Steps = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Interleaved_transactions_are_isolated(int seed)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.RunAsync("""{"create":"c"}""");
        var reader = await EventReader.OpenAsync(database);
        var model = new SnapshotModel();
        var sessions = Enumerable.Range(0, Sessions).Select(_ => new TestSession(database)).ToArray();
        var random = new Random(seed);
        for (var step = 0; step < Steps; step++)
        {
            await StepAsync(database, model, sessions, random, step);
        }

        Assert.Equal(model.Committed, await ReadAsync(database));
        Assert.Equal(model.Log, (await reader.RestAsync()).Select(Describe));
        await database.ReopenAsync();
        Assert.Equal(model.Committed, await ReadAsync(database));
    }

    private static async Task StepAsync(
        TestDatabase database, SnapshotModel model, TestSession[] sessions, Random random, int value)
    {
        var at = random.Next(sessions.Length);
        var key = random.Next(Keys);
        switch (random.Next(10))
        {
            case 0:
                var isCommitted = (await sessions[at].CommitAsync())["ok"].ToDouble() == 1;
                Assert.Equal(model.TryCommit(at), isCommitted);
                break;
            case 1:
                var isAborted = (await sessions[at].AbortAsync())["ok"].ToDouble() == 1;
                Assert.Equal(model.TryAbort(at), isAborted);
                break;
            case 2 when !model.IsHeld(key):
                await database.RunAsync(Put(key, value));
                model.PutPlainly(key, value);
                break;
            case 3 when !model.IsHeld(key):
                await database.RunAsync(Remove(key));
                model.RemovePlainly(key);
                break;
            case 4:
                Assert.Equal(model.Committed, await ReadAsync(database));
                break;
            default:
                await StepInsideAsync(model, sessions[at], random, (at, key, value));
                break;
        }
    }

    private static async Task StepInsideAsync(
        SnapshotModel model, TestSession session, Random random, (int Session, int Key, int Value) step)
    {
        if (!model.IsOpen(step.Session))
        {
            session.Start();
            model.Start(step.Session);
        }

        switch (random.Next(3))
        {
            case 0:
                var put = await session.RunAsync(Put(step.Key, step.Value));
                Assert.Equal(model.TryPut(step.Session, step.Key, step.Value), put["ok"].ToDouble() == 1);
                break;
            case 1:
                var removed = await session.RunAsync(Remove(step.Key));
                Assert.Equal(model.TryRemove(step.Session, step.Key), removed["ok"].ToDouble() == 1);
                break;
            default:
                Assert.Equal(model.View(step.Session), await session.ReadAsync("c", "v"));
                break;
        }
    }

    private static string Put(int key, int value) =>
        $$"""{"update":"c","updates":[{"q":{"_id":{{key}} },"u":{"$set":{"v":{{value}} } },"upsert":true}]}""";

    private static string Remove(int key) =>
        $$"""{"delete":"c","deletes":[{"q":{"_id":{{key}} },"limit":1}]}""";

    private static string Describe(BsonDocument told) =>
        $"{told["operationType"].AsString} {told["documentKey"].AsDocument["_id"]}";

    private static async Task<Dictionary<int, int>> ReadAsync(TestDatabase database)
    {
        var found = await database.FetchAsync("""{"find":"c"}""");
        return found.ToDictionary(one => one["_id"].ToInt32(), one => one["v"].ToInt32());
    }
}
