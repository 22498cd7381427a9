using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Transactions;

/// <summary>How transactions begin and end, and what is not allowed in them.</summary>
public sealed class TransactionRulesTests
{
    private const string Insert = """{"insert":"c","documents":[{"_id":1}]}""";
    private const string SessionId = """{"id":{"$uuid":"00112233-4455-6677-8899-aabbccddeeff"}}""";
    private const string Session = "\"lsid\":" + SessionId;

    [Fact]
    public async Task Committing_again_is_answered_alike_even_after_a_restart()
    {
        await using var database = await TestDatabase.OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(Insert);

        var first = await session.CommitAsync();
        var second = await session.CommitAsync();
        await database.ReopenAsync();
        var third = await session.CommitAsync();

        Assert.All([first, second, third], reply => Assert.Equal(1, reply["ok"].ToDouble()));
        Assert.Equal(1, await database.CountAsync("c"));
    }

    [Fact]
    public async Task What_is_committed_cannot_be_aborted_and_what_is_aborted_not_committed()
    {
        await using var database = await TestDatabase.OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(Insert);
        await session.CommitAsync();
        var abort = await session.AbortAsync();
        session.Start();
        await session.RunAsync("""{"find":"c"}""");
        await session.AbortAsync();
        var commit = await session.CommitAsync();

        Assert.Equal("TransactionCommitted", abort["codeName"].AsString);
        Assert.Equal("NoSuchTransaction", commit["codeName"].AsString);
        Assert.Equal("""["TransientTransactionError"]""", commit["errorLabels"].ToString());
    }

    [Fact]
    public async Task Commands_go_on_only_in_a_transaction_that_is_open()
    {
        await using var database = await TestDatabase.OpenAsync();
        var session = new TestSession(database);

        var never = await session.RunAsync("""{"find":"c"}""");
        session.Start();
        await session.RunAsync("""{"find":"c"}""");
        await session.CommitAsync();
        var committed = await session.RunAsync("""{"find":"c"}""");

        Assert.Equal("NoSuchTransaction", never["codeName"].AsString);
        Assert.Equal("TransactionCommitted", committed["codeName"].AsString);
    }

    [Fact]
    public async Task A_later_number_aborts_what_is_open_and_an_earlier_one_is_refused()
    {
        await using var database = await TestDatabase.OpenAsync();

        await RunAsync(database, 5, Insert, "\"startTransaction\":true");
        var later = await RunAsync(database, 6, """{"find":"c"}""", "\"startTransaction\":true");
        var earlier = await RunAsync(database, 5, """{"find":"c"}""");
        var same = await RunAsync(database, 6, """{"find":"c"}""", "\"startTransaction\":true");

        Assert.Empty(later["cursor"].AsDocument["firstBatch"].AsArray.ToList());
        Assert.Equal(225, earlier["code"].ToInt32());
        Assert.Equal(117, same["code"].ToInt32());
    }

    [Fact]
    public async Task A_numbered_write_aborts_the_transaction_before_it()
    {
        await using var database = await TestDatabase.OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(Insert);

        var written = await session.WriteAsync(Insert);

        Assert.Equal(1, written["n"].ToInt32());
        Assert.Equal(1, await database.CountAsync("c"));
    }

    [Theory]
    [InlineData("""{"count":"c"}""")]
    [InlineData("""{"listCollections":1}""")]
    [InlineData("""{"listIndexes":"c"}""")]
    [InlineData("""{"drop":"c"}""")]
    [InlineData("""{"dropDatabase":1}""")]
    [InlineData("""{"createIndexes":"c","indexes":[{"key":{"a":1},"name":"a"}]}""")]
    [InlineData("""{"ping":1}""")]
    [InlineData("""{"aggregate":"c","pipeline":[{"$changeStream":{}}],"cursor":{}}""")]
    public async Task Commands_that_do_not_fit_into_transactions_are_refused(string command)
    {
        await using var database = await TestDatabase.OpenAsync();
        var session = new TestSession(database);
        session.Start();

        var reply = await session.RunAsync(command);

        Assert.Equal("OperationNotSupportedInTransaction", reply["codeName"].AsString);
    }

    [Theory]
    [InlineData("""{"find":"c","startTransaction":true}""")]
    [InlineData("""{"find":"c","autocommit":false}""")]
    [InlineData("""{"find":"c","autocommit":false,"startTransaction":true,LSID}""")]
    [InlineData("""{"find":"c","autocommit":true,"txnNumber":{"$numberLong":"1"},LSID}""")]
    [InlineData("""{"find":"c","autocommit":false,"startTransaction":false,"txnNumber":{"$numberLong":"1"},LSID}""")]
    [InlineData("""{"commitTransaction":1,"$db":"admin"}""")]
    public async Task Fields_of_transactions_come_together_or_not_at_all(string command)
    {
        await using var database = await TestDatabase.OpenAsync();
        var parsed = BsonDocument.ParseJson(command.Replace("LSID", Session));
        var complete = parsed.Contains("$db") ? parsed : new BsonBuilder { parsed, { "$db", "test" } };

        var reply = await database.Connection.SendAsync(complete, TestContext.Current.CancellationToken);

        Assert.Equal("InvalidOptions", reply["codeName"].AsString);
    }

    [Theory]
    [InlineData("\"writeConcern\":{}", "")]
    [InlineData("", "\"readConcern\":{}")]
    [InlineData("\"readConcern\":{\"level\":\"linearizable\"}", "")]
    public async Task Concerns_are_told_at_the_ends_of_a_transaction_only(string onFirst, string onSecond)
    {
        await using var database = await TestDatabase.OpenAsync();

        var first = await RunAsync(database, 1, """{"find":"c"}""", "\"startTransaction\":true", onFirst);
        var second = await RunAsync(database, 1, """{"find":"c"}""", onSecond);

        Assert.Contains("InvalidOptions", new[] { first, second }.Select(Name));
    }

    [Fact]
    public async Task A_transaction_that_lasts_too_long_is_aborted()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(Insert);

        time.Advance(TimeSpan.FromSeconds(61));
        var late = await session.RunAsync("""{"find":"c"}""");

        Assert.Equal("NoSuchTransaction", late["codeName"].AsString);
        Assert.Equal(1, (await database.RunAsync(Insert))["n"].ToInt32());
    }

    [Fact]
    public async Task A_write_that_waits_goes_on_when_the_transaction_is_swept_away()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync(Insert);
        var waiting = database.RunAsync(Insert).AsTask();

        time.Advance(TimeSpan.FromSeconds(61));
        await database.KeepHouseAsync();

        Assert.Equal(1, (await waiting)["n"].ToInt32());
    }

    [Theory]
    [InlineData("""{"endSessions":[ID]}""")]
    [InlineData("""{"killSessions":[ID]}""")]
    [InlineData("""{"killAllSessions":[]}""")]
    public async Task Ending_a_session_aborts_its_transaction(string command)
    {
        await using var database = await TestDatabase.OpenAsync();
        await RunAsync(database, 1, Insert, "\"startTransaction\":true");

        await database.RunAsync(command.Replace("ID", SessionId));

        Assert.Equal(1, (await database.RunAsync(Insert))["n"].ToInt32());
    }

    [Fact]
    public async Task Commands_of_one_transaction_take_turns()
    {
        await using var database = await TestDatabase.OpenAsync();
        var session = new TestSession(database);
        session.Start();
        await session.RunAsync("""{"insert":"c","documents":[{"_id":0,"n":0}]}""");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => session.RunAsync(
            """{"update":"c","updates":[{"q":{"_id":0},"u":{"$inc":{"n":1}}}]}""").AsTask())));
        await session.CommitAsync();

        Assert.Equal(1, await database.CountAsync("c", """{"n":40}"""));
    }

    private static string Name(BsonDocument reply) => reply.Contains("codeName") ? reply["codeName"].AsString : "";

    private static ValueTask<BsonDocument> RunAsync(
        TestDatabase database, int number, string command, params string[] fields)
    {
        string[] all =
        [
            Session,
            $"\"txnNumber\":{{\"$numberLong\":\"{number}\"}}",
            "\"autocommit\":false",
            .. fields.Where(field => field.Length > 0),
        ];
        return database.RunAsync($"{command[..^1]},{string.Join(',', all)}}}");
    }
}
