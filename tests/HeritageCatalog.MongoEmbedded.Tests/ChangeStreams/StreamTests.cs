using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.ChangeStreams;

/// <summary>What a stream watches, where it begins and how it ends.</summary>
public sealed class StreamTests
{
    [Fact]
    public async Task A_collection_is_watched_and_no_other()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database);

        await database.InsertAsync("other", """{"_id":1}""");
        await database.InsertAsync("c", """{"_id":2}""");

        Assert.Equal([2], Ids(await reader.RestAsync()));
    }

    [Fact]
    public async Task A_database_is_watched_whole()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database, collection: null);

        await database.InsertAsync("a", """{"_id":1}""");
        await database.InsertAsync("b", """{"_id":2}""");

        Assert.Equal([1, 2], Ids(await reader.RestAsync()));
    }

    [Fact]
    public async Task Everything_is_watched_from_the_admin_database()
    {
        await using var database = await TestDatabase.OpenAsync();
        var command = BsonDocument.ParseJson(
            """
            {"aggregate":1,"pipeline":[{"$changeStream":{"allChangesForCluster":true}}],"cursor":{},"$db":"admin"}
            """);

        var opened = await database.Connection.SendAsync(command, TestContext.Current.CancellationToken);
        await database.InsertAsync("a", """{"_id":1}""");
        var id = opened["cursor"].AsDocument["id"].AsInt64;
        var reply = await database.Connection.SendAsync(
            new BsonBuilder { { "getMore", id }, { "collection", "$cmd.aggregate" }, { "$db", "admin" } },
            TestContext.Current.CancellationToken);

        Assert.Single(reply["cursor"].AsDocument["nextBatch"].AsArray.ToList());
    }

    [Fact]
    public async Task Later_stages_choose_among_events_and_their_fields()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(
            database,
            stages: """,{"$match":{"fullDocument.a":{"$gt":1}}},{"$project":{"fullDocument.a":1}}""");

        await database.InsertAsync("c", """{"_id":1,"a":1,"b":1}""", """{"_id":2,"a":2,"b":1}""");
        var told = Assert.Single(await reader.RestAsync());

        Assert.Equal("""{"a":2}""", told["fullDocument"].ToString());
        Assert.False(told.Contains("operationType"));
    }

    [Fact]
    public async Task A_stage_that_takes_the_token_away_ends_the_stream()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database, stages: """,{"$project":{"_id":0}}""");

        await database.InsertAsync("c", """{"_id":1}""");
        var reply = await reader.GetMoreAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(280, reply["code"].ToInt32());
    }

    [Fact]
    public async Task A_waiting_reader_is_woken_by_a_write()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database);

        var waiting = reader.NextAsync();
        await database.InsertAsync("c", """{"_id":1}""");

        Assert.Equal("""{"_id":1}""", (await waiting)["documentKey"].ToString());
    }

    [Fact]
    public async Task A_reader_that_waited_in_vain_gets_a_token_that_has_moved_on()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database);
        var first = reader.Token;

        await database.InsertAsync("other", """{"_id":1}""");
        Assert.Empty(await reader.RestAsync());

        Assert.True(string.CompareOrdinal(Data(reader.Token), Data(first)) > 0);
    }

    [Fact]
    public async Task Every_token_resumes_right_behind_its_event()
    {
        await using var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database);
        await database.InsertAsync("c", """{"_id":1}""", """{"_id":2}""");
        await database.InsertAsync("c", """{"_id":3}""");
        var told = await reader.NextAsync(3);

        for (var seen = 0; seen < told.Count; seen++)
        {
            var resumed = await EventReader.OpenAsync(database, options: After("resumeAfter", told[seen]["_id"]));
            Assert.Equal(told.Skip(seen + 1), await resumed.RestAsync());
        }
    }

    [Fact]
    public async Task A_stream_resumes_after_a_restart_of_the_database()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.RunAsync("""{"create":"c","changeStreamPreAndPostImages":{"enabled":true}}""");
        const string options = """{"fullDocument":"required","fullDocumentBeforeChange":"required"}""";
        var reader = await EventReader.OpenAsync(database, options: options);
        var start = reader.Token;
        await database.InsertAsync("c", """{"_id":1,"a":1}""", """{"_id":2,"a":1}""");
        await database.RunAsync("""{"update":"c","updates":[{"q":{"_id":1},"u":{"$set":{"a":2}}}]}""");
        await database.RunAsync("""{"update":"c","updates":[{"q":{"_id":1},"u":{"$set":{"a":3}}}]}""");
        await database.RunAsync("""{"delete":"c","deletes":[{"q":{"_id":1},"limit":1}]}""");
        await database.RunAsync("""{"drop":"c"}""");
        var told = await reader.NextAsync(7);

        await database.ReopenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":7}""");
        var resumed = await EventReader.OpenAsync(
            database, options: options[..^1] + "," + After("resumeAfter", start)[1..]);

        Assert.Equal(told, await resumed.RestAsync());
    }

    [Fact]
    public async Task A_stream_begins_at_the_time_of_a_write()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""");
        var reply = await database.RunTimedAsync("""{"insert":"c","documents":[{"_id":2}]}""");
        await database.InsertAsync("c", """{"_id":3}""");

        var reader = await EventReader.OpenAsync(
            database, options: After("startAtOperationTime", reply["operationTime"]));

        Assert.Equal([2, 3], Ids(await reader.RestAsync()));
    }

    [Fact]
    public async Task Dropping_the_collection_ends_its_stream()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""");
        var reader = await EventReader.OpenAsync(database);

        await database.RunAsync("""{"drop":"c"}""");
        var told = await reader.NextAsync(2);

        Assert.Equal(["drop", "invalidate"], told.Select(one => one["operationType"].AsString));
        Assert.True(reader.IsClosed);
    }

    [Fact]
    public async Task Dropping_the_database_ends_its_stream()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""");
        var reader = await EventReader.OpenAsync(database, collection: null);

        await database.RunAsync("""{"dropDatabase":1}""");
        var told = await reader.NextAsync(3);

        Assert.Equal(["drop", "dropDatabase", "invalidate"], told.Select(one => one["operationType"].AsString));
        Assert.Equal("""{"db":"test"}""", told[1]["ns"].ToString());
        Assert.True(reader.IsClosed);
    }

    [Fact]
    public async Task An_ended_stream_is_started_after_its_end_but_not_resumed()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""");
        var reader = await EventReader.OpenAsync(database);
        await database.RunAsync("""{"drop":"c"}""");
        var end = (await reader.NextAsync(2))[1]["_id"];
        await database.InsertAsync("c", """{"_id":2}""");

        var refused = await database.RunAsync(EventReader.Command("c", After("resumeAfter", end)));
        var started = await EventReader.OpenAsync(database, options: After("startAfter", end));

        Assert.Equal(260, refused["code"].ToInt32());
        Assert.Equal([2], Ids(await started.RestAsync()));
    }

    [Fact]
    public async Task A_position_that_the_log_has_forgotten_is_refused()
    {
        await using var database = await TestDatabase.OpenAsync(mostLogBytes: 4_000);
        var reader = await EventReader.OpenAsync(database);
        var start = reader.Token;
        for (var id = 0; id < 100; id++)
        {
            await database.InsertAsync("c", $$"""{"_id":{{id}} }""");
        }

        var resumed = await database.RunAsync(EventReader.Command("c", After("resumeAfter", start)));
        var slow = await reader.GetMoreAsync(TimeSpan.FromSeconds(30));
        await database.ReopenAsync();
        var reopened = await database.RunAsync(EventReader.Command("c", After("resumeAfter", start)));

        Assert.Equal("ChangeStreamHistoryLost", resumed["codeName"].AsString);
        Assert.Equal(286, slow["code"].ToInt32());
        Assert.Equal(286, reopened["code"].ToInt32());
    }

    [Fact]
    public async Task Time_goes_on_where_it_was_after_a_restart_with_the_clock_set_back()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        var before = await database.RunTimedAsync("""{"insert":"c","documents":[{"_id":1}]}""");
        time.Advance(TimeSpan.FromHours(-5));
        await database.ReopenAsync();

        var after = await database.RunTimedAsync("""{"insert":"c","documents":[{"_id":2}]}""");

        Assert.True(after["operationTime"].AsTimestamp.CompareTo(before["operationTime"].AsTimestamp) > 0);
    }

    [Fact]
    public async Task Every_reply_tells_the_time_of_the_last_write()
    {
        await using var database = await TestDatabase.OpenAsync();
        var written = await database.RunTimedAsync("""{"insert":"c","documents":[{"_id":1}]}""");

        string[] commands =
            ["""{"ping":1}""", """{"find":"c"}""", """{"find":"c","filter":{"_id":1}}""", """{"no":1}"""];
        foreach (var command in commands)
        {
            var reply = await database.RunTimedAsync(command);
            Assert.Equal(written["operationTime"], reply["operationTime"]);
        }
    }

    [Fact]
    public async Task Clients_in_other_processes_are_told_the_time_of_the_cluster()
    {
        await using var database = await TestDatabase.OpenAsync();
        var written = await database.RunTimedAsync("""{"insert":"c","documents":[{"_id":1}]}""");

        foreach (var command in new[] { """{"ping":1,"$db":"test"}""", """{"find":"c","$db":"test"}""" })
        {
            var reply = await database.ClientConnection.SendAsync(
                BsonDocument.ParseJson(command), TestContext.Current.CancellationToken);
            Assert.Equal(written["operationTime"], reply["$clusterTime"].AsDocument["clusterTime"]);
        }
    }

    [Theory]
    [InlineData("""{"fullDocument":"sometimes"}""", 2)]
    [InlineData("""{"fullDocumentBeforeChange":"updateLookup"}""", 2)]
    [InlineData("""{"resumeAfter":{"_data":"82"}}""", 260)]
    [InlineData("""{"resumeAfter":{"_data":"zz00000000000000000000000000"}}""", 260)]
    [InlineData("""{"resumeAfter":{"_data":"820000000000000000000000000"}}""", 260)]
    [InlineData("""{"resumeAfter":7}""", 260)]
    [InlineData("""{"resumeAfter":{"_data":"82"},"startAfter":{"_data":"82"}}""", 50674)]
    [InlineData("""{"startAtOperationTime":1}""", 14)]
    [InlineData("""{"allChangesForCluster":true}""", 72)]
    [InlineData("""{"unknown":1}""", 40415)]
    [InlineData("[]", 50808)]
    public async Task Options_that_mean_nothing_are_refused(string options, int code)
    {
        await using var database = await TestDatabase.OpenAsync();

        var reply = await database.RunAsync(EventReader.Command("c", options));

        Assert.Equal(code, reply["code"].ToInt32());
    }

    [Theory]
    [InlineData("""[{"$match":{}},{"$changeStream":{}}]""", 40602)]
    [InlineData("""[{"$changeStream":{}},{"$sort":{"_id":1}}]""", 20)]
    [InlineData("""[{"$changeStream":{}},{"$group":{"_id":1}}]""", 20)]
    public async Task Stages_that_do_not_fit_a_stream_are_refused(string pipeline, int code)
    {
        await using var database = await TestDatabase.OpenAsync();

        var reply = await database.RunAsync($$"""{"aggregate":"c","pipeline":{{pipeline}},"cursor":{ } }""");

        Assert.Equal(code, reply["code"].ToInt32());
    }

    [Fact]
    public async Task A_cursor_that_was_given_up_while_it_waited_can_be_asked_again()
    {
        await using var database = await TestDatabase.OpenAsync();
        var opened = await database.RunAsync(EventReader.Command("c", "{}"));
        var id = opened["cursor"].AsDocument["id"].AsInt64;
        BsonDocument more = new BsonBuilder { { "getMore", id }, { "collection", "c" }, { "$db", "test" } };
        using var cancellation = new CancellationTokenSource();

        var waiting = database.Connection.SendAsync(more, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await database.InsertAsync("c", """{"_id":1}""");
        var reply = await database.Connection.SendAsync(more, TestContext.Current.CancellationToken);

        Assert.Single(reply["cursor"].AsDocument["nextBatch"].AsArray.ToList());
    }

    [Fact]
    public async Task Closing_the_database_ends_the_waiting()
    {
        var database = await TestDatabase.OpenAsync();
        var reader = await EventReader.OpenAsync(database);

        var waiting = reader.GetMoreAsync(TimeSpan.FromMinutes(5));
        await database.DisposeAsync();

        var ended = await waiting;
        Assert.Equal(11600, ended["code"].ToInt32());
        Assert.Equal("""["ResumableChangeStreamError"]""", ended["errorLabels"].ToString());
    }

    private static string After(string option, BsonValue place) =>
        new BsonBuilder { { option, place } }.Build().ToString();

    private static string Data(BsonValue token) => token.AsDocument["_data"].AsString;

    private static IEnumerable<int> Ids(IEnumerable<BsonDocument> events) =>
        events.Select(one => one["documentKey"].AsDocument["_id"].ToInt32());
}
