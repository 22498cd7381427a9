using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Transactions;

/// <summary>What transactions see, and what others see of them.</summary>
public sealed class TransactionTests
{
    private const string InsertTwo = """{"insert":"c","documents":[{"_id":2,"n":2}]}""";

    [Fact]
    public async Task Changes_are_seen_inside_at_once_and_outside_after_the_commit()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();

        await session.RunAsync(InsertTwo);
        await session.RunAsync(Set(1, 7));
        var inside = await session.ReadAsync("c", "n");
        var outsideBefore = await ReadAsync(database);
        var commit = await session.CommitAsync();

        Assert.Equal(new() { [1] = 7, [2] = 2 }, inside);
        Assert.Equal(new() { [1] = 1 }, outsideBefore);
        Assert.Equal(1, commit["ok"].ToDouble());
        Assert.Equal(new() { [1] = 7, [2] = 2 }, await ReadAsync(database));
    }

    [Fact]
    public async Task Changes_that_are_aborted_never_were()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(InsertTwo);
        await session.RunAsync("""{"delete":"c","deletes":[{"q":{"_id":1},"limit":1}]}""");

        var abort = await session.AbortAsync();

        Assert.Equal(1, abort["ok"].ToDouble());
        Assert.Equal(new() { [1] = 1 }, await ReadAsync(database));
    }

    [Fact]
    public async Task Reads_stay_as_they_were_when_the_transaction_began()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        var first = await session.ReadAsync("c", "n");

        await database.RunAsync(Set(1, 5));
        await database.RunAsync(InsertTwo);

        Assert.Equal(first, await session.ReadAsync("c", "n"));
    }

    [Fact]
    public async Task Several_collections_change_together_and_survive_a_restart()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(Set(1, 7));
        await session.RunAsync("""{"insert":"new","documents":[{"_id":1,"n":3}]}""");
        await session.CommitAsync();

        await database.ReopenAsync();

        Assert.Equal(new() { [1] = 7 }, await ReadAsync(database));
        Assert.Equal(1, await database.CountAsync("new"));
    }

    [Fact]
    public async Task A_document_that_has_changed_since_cannot_be_written()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.ReadAsync("c", "n");
        await database.RunAsync(Set(1, 5));

        var refused = await session.RunAsync(Set(1, 7));

        AssertConflict(refused);
        Assert.Equal(251, (await session.CommitAsync())["code"].ToInt32());
        Assert.Equal(new() { [1] = 5 }, await ReadAsync(database));
    }

    [Fact]
    public async Task Of_two_transactions_that_write_one_document_the_first_wins()
    {
        await using var database = await OpenAsync();
        var (first, second) = (new TestSession(database), new TestSession(database));
        first.Start();
        second.Start();
        await second.ReadAsync("c", "n");
        await first.RunAsync(Set(1, 7));

        var refused = await second.RunAsync(Set(1, 8));
        var committed = await first.CommitAsync();

        AssertConflict(refused);
        Assert.Equal(1, committed["ok"].ToDouble());
        Assert.Equal(new() { [1] = 7 }, await ReadAsync(database));
    }

    [Theory]
    [InlineData("""{"insert":"c","documents":[{"_id":9}]}""")]
    [InlineData("""{"insert":"c","documents":[{"_id":8,"code":"x"}]}""")]
    [InlineData("""{"update":"c","updates":[{"q":{"_id":1},"u":{"$set":{"code":"x"}}}]}""")]
    public async Task Of_two_transactions_that_write_one_unique_key_the_first_wins(string command)
    {
        await using var database = await OpenAsync();
        var (first, second) = (new TestSession(database), new TestSession(database));
        first.Start();
        second.Start();
        await first.RunAsync("""{"insert":"c","documents":[{"_id":9,"code":"x"}]}""");

        var refused = await second.RunAsync(command);

        AssertConflict(refused);
    }

    [Fact]
    public async Task A_unique_key_that_was_taken_since_cannot_be_written()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.ReadAsync("c", "n");
        await database.RunAsync(InsertTwo);

        AssertConflict(await session.RunAsync(InsertTwo));
    }

    [Fact]
    public async Task A_unique_key_can_be_handed_on_within_a_transaction()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();

        await session.RunAsync("""{"delete":"c","deletes":[{"q":{"_id":1},"limit":1}]}""");
        await session.RunAsync("""{"insert":"c","documents":[{"_id":1,"n":4,"code":"first"}]}""");
        var commit = await session.CommitAsync();

        Assert.Equal(1, commit["ok"].ToDouble());
        Assert.Equal(new() { [1] = 4 }, await ReadAsync(database));
    }

    [Fact]
    public async Task A_refused_statement_is_told_and_aborts_the_transaction()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(InsertTwo);

        var refused = await session.RunAsync("""{"insert":"c","documents":[{"_id":1}]}""");
        var commit = await session.CommitAsync();

        Assert.Equal(11000, refused["writeErrors"].AsArray.ToList()[0].AsDocument["code"].ToInt32());
        Assert.Equal("NoSuchTransaction", commit["codeName"].AsString);
        Assert.Equal(new() { [1] = 1 }, await ReadAsync(database));
    }

    [Theory]
    [InlineData("commitTransaction", 9)]
    [InlineData("abortTransaction", 1)]
    public async Task A_plain_write_waits_for_the_transaction_that_was_first(string end, int expected)
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(Set(1, 8));

        var waiting = database.RunAsync("""{"update":"c","updates":[{"q":{"n":8},"u":{"$inc":{"n":1}}}]}""").AsTask();
        var blocked = database.RunAsync("""{"update":"c","updates":[{"q":{"_id":1},"u":{"$inc":{"m":1}}}]}""").AsTask();
        Assert.Equal(0, (await waiting)["n"].ToInt32());
        Assert.False(blocked.IsCompleted);
        await database.Connection.SendAsync(session.End(end), TestContext.Current.CancellationToken);
        await blocked;
        await database.RunAsync("""{"update":"c","updates":[{"q":{"n":8},"u":{"$inc":{"n":1}}}]}""");

        Assert.Equal(new() { [1] = expected }, await ReadAsync(database));
    }

    [Fact]
    public async Task A_plain_write_waits_no_longer_than_it_may()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(InsertTwo);

        var refused = await database.RunAsync("""{"insert":"c","documents":[{"_id":2}],"maxTimeMS":20}""");

        Assert.Equal("MaxTimeMSExpired", refused["codeName"].AsString);
    }

    [Fact]
    public async Task A_collection_that_was_dropped_meanwhile_is_a_conflict_at_the_commit()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(InsertTwo);
        await database.RunAsync("""{"drop":"c"}""");

        AssertConflict(await session.CommitAsync());
    }

    [Fact]
    public async Task New_documents_of_others_do_not_get_in_the_way_of_new_ones_inside()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync("""{"insert":"c","documents":[{"_id":2,"n":2},{"_id":3,"n":3}]}""");
        await database.InsertAsync("c", """{"_id":4,"n":4}""", """{"_id":5,"n":5}""");
        await session.RunAsync(Set(2, 7));
        await session.RunAsync("""{"delete":"c","deletes":[{"q":{"_id":3},"limit":1}]}""");

        await session.CommitAsync();

        Assert.Equal(new() { [1] = 1, [2] = 7, [4] = 4, [5] = 5 }, await ReadAsync(database));
    }

    [Fact]
    public async Task A_transaction_is_told_as_one_in_streams()
    {
        await using var database = await OpenAsync();
        var reader = await EventReader.OpenAsync(database, collection: null);
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(InsertTwo);
        Assert.Empty(await reader.RestAsync());
        await session.RunAsync("""{"insert":"d","documents":[{"_id":1}]}""");
        await session.CommitAsync();

        var told = await reader.NextAsync(2);

        Assert.Equal(["c", "d"], told.Select(one => one["ns"].AsDocument["coll"].AsString));
        Assert.Equal(told[0]["clusterTime"], told[1]["clusterTime"]);
        Assert.Equal(1, told[0]["txnNumber"].AsInt64);
        Assert.True(told[0].Contains("lsid"));
    }

    [Fact]
    public async Task A_cursor_of_a_transaction_is_read_in_it_and_ends_with_it()
    {
        await using var database = await OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync("""{"insert":"c","documents":[{"_id":2},{"_id":3}]}""");
        var opened = await session.RunAsync("""{"find":"c","batchSize":1}""");
        var more = $$"""{"getMore":{"$numberLong":"{{opened["cursor"].AsDocument["id"]}}"},"collection":"c"}""";

        var outside = await database.RunAsync(more);
        var inside = await session.RunAsync(more[..^1] + ""","batchSize":1}""");
        await session.CommitAsync();
        var after = await database.RunAsync(more);

        Assert.Equal(50737, outside["code"].ToInt32());
        Assert.Single(inside["cursor"].AsDocument["nextBatch"].AsArray.ToList());
        Assert.Equal("CursorNotFound", after["codeName"].AsString);
    }

    private static async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.RunAsync(
            """
            {"createIndexes":"c","indexes":[{"key":{"code":1},"name":"code","unique":true,"sparse":true}]}
            """);
        await database.InsertAsync("c", """{"_id":1,"n":1,"code":"first"}""");
        return database;
    }

    private static string Set(int id, int value) =>
        $$"""{"update":"c","updates":[{"q":{"_id":{{id}} },"u":{"$set":{"n":{{value}} } } }]}""";

    private static async Task<Dictionary<int, int>> ReadAsync(TestDatabase database)
    {
        var found = await database.FetchAsync("""{"find":"c"}""");
        return found.ToDictionary(one => one["_id"].ToInt32(), one => one["n"].ToInt32());
    }

    private static void AssertConflict(BsonDocument reply)
    {
        Assert.Equal("WriteConflict", reply["codeName"].AsString);
        Assert.Equal("""["TransientTransactionError"]""", reply["errorLabels"].ToString());
    }
}
