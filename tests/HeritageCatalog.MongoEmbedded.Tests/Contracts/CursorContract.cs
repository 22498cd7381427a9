using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>Results that come in batches.</summary>
public abstract class CursorContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    [Fact]
    public async Task A_cursor_gives_the_rest_in_batches()
    {
        await using var database = Open();
        await database.InsertAsync("c", [.. Enumerable.Range(0, 250).Select(id => $$"""{"_id":{{id}}}""")]);

        var first = (await database.RunAsync("""{"find":"c","sort":{"_id":1}}"""))["cursor"].AsDocument;
        var second = await GetMoreAsync(database, first, batchSize: 100);
        var last = await GetMoreAsync(database, second, batchSize: 0);

        Assert.Equal(
            [101, 100, 49], [Count(first["firstBatch"]), Count(second["nextBatch"]), Count(last["nextBatch"])]);
        Assert.Equal(first["id"], second["id"]);
        Assert.Equal(0, last["id"].AsInt64);
        Assert.Equal($"{database.Name}.c", last["ns"].AsString);
    }

    [Fact]
    public async Task A_killed_cursor_is_gone()
    {
        await using var database = await OpenWithFourAsync();
        var first = (await database.RunAsync("""{"find":"c","batchSize":1}"""))["cursor"].AsDocument;

        var killed = await database.RunAsync(
            new BsonBuilder { { "killCursors", "c" }, { "cursors", [first["id"], 5L] } });

        Assert.Equal([first["id"]], killed["cursorsKilled"].AsArray.ToList());
        Assert.Equal([BsonValue.From(5L)], killed["cursorsNotFound"].AsArray.ToList());
    }

    [Fact]
    public async Task A_single_batch_leaves_no_cursor()
    {
        await using var database = await OpenWithFourAsync();

        var reply = await database.RunAsync("""{"find":"c","batchSize":2,"singleBatch":true}""");

        Assert.Equal(0, reply["cursor"].AsDocument["id"].AsInt64);
        Assert.Equal(2, Count(reply["cursor"].AsDocument["firstBatch"]));
    }

    private async Task<ContractDatabase> OpenWithFourAsync()
    {
        var database = Open();
        await database.InsertAsync(
            "c", """{"_id":1,"a":10}""", """{"_id":2,"a":20}""", """{"_id":3,"a":30}""", """{"_id":4,"a":20}""");
        return database;
    }

    private static async Task<BsonDocument> GetMoreAsync(ContractDatabase database, BsonDocument cursor, int batchSize)
    {
        var command = new BsonBuilder
        {
            { "getMore", cursor["id"] }, { "collection", "c" }, { "batchSize", batchSize },
        };
        return (await database.RunAsync(command))["cursor"].AsDocument;
    }

    private static int Count(BsonValue array) => array.AsArray.CountItems();

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class CursorInProcess(EngineStore store) : CursorContract<EngineStore>(store);

public sealed class CursorOverTheWire(WireStore store) : CursorContract<WireStore>(store);
