using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class FindTests
{
    [Theory]
    [InlineData("""{"find":"c","filter":{"_id":2}}""", "2")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[3,1]}}}""", "1 3")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[4,9,2,4,2.0,"4"]}}}""", "2 4")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[]}}}""", "")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[3,1],"$gt":1}}}""", "3")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[3,1,2]},"a":20}}""", "2")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[1,2,3]}},"sort":{"_id":-1},"limit":2}""", "3 2")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[1,2,3]}},"skip":1}""", "2 3")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[1,null,3]}}}""", "1 3")]
    [InlineData("""{"find":"c","filter":{"_id":{"$in":[1,2,3]}},"batchSize":2}""", "1 2")]
    [InlineData("""{"find":"nothing","filter":{"_id":{"$in":[1]}}}""", "")]
    [InlineData("""{"find":"c","filter":{"a":{"$gte":20}}}""", "2 3 4")]
    [InlineData("""{"find":"c","sort":{"a":-1}}""", "3 2 4 1")]
    [InlineData("""{"find":"c","sort":{"a":-1,"_id":-1},"limit":2}""", "3 4")]
    [InlineData("""{"find":"c","sort":{"_id":-1},"skip":1,"limit":2}""", "3 2")]
    [InlineData("""{"find":"c","filter":{"a":20},"sort":{"_id":1},"limit":-1}""", "2")]
    [InlineData("""{"find":"c","hint":"_id_","sort":{"a":1}}""", "1 2 4 3")]
    [InlineData("""{"find":"c","hint":{"$natural":-1}}""", "4 3 2 1")]
    [InlineData("""{"find":"nothing"}""", "")]
    public async Task Documents_come_filtered_sorted_and_cut(string command, string expected)
    {
        await using var database = await OpenWithFourAsync();

        Assert.Equal(expected, string.Join(' ', (await database.FetchAsync(command)).Select(found => found["_id"])));
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"_id":1,"a":10}""")]
    [InlineData("""{"a":1,"_id":0}""", """{"a":10}""")]
    [InlineData("""{"_id":1}""", """{"_id":1}""")]
    [InlineData("""{"b.c":1}""", """{"_id":1,"b":[{"c":1},{}]}""")]
    [InlineData("""{"b":{"c":1}}""", """{"_id":1,"b":[{"c":1},{}]}""")]
    [InlineData("""{"_id":0}""", """{"a":10,"b":[{"c":1,"d":2},{"d":3}],"e":{"f":1}}""")]
    [InlineData("""{"a":0,"b.d":0}""", """{"_id":1,"b":[{"c":1},{}],"e":{"f":1}}""")]
    [InlineData("""{"e.f":1,"e.g":1}""", """{"_id":1,"e":{"f":1}}""")]
    [InlineData("{}", """{"_id":1,"a":10,"b":[{"c":1,"d":2},{"d":3}],"e":{"f":1}}""")]
    public async Task A_projection_keeps_or_drops_fields(string projection, string expected)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":10,"b":[{"c":1,"d":2},{"d":3}],"e":{"f":1}}""");

        var found = await database.FetchAsync($$"""{"find":"c","filter":{"_id":1},"projection":{{projection}}}""");

        Assert.Equal([BsonDocument.ParseJson(expected)], found);
    }

    [Theory]
    [InlineData("""{"find":"c","filter":{"$bad":1}}""", 2, "BadValue")]
    [InlineData("""{"find":"c","unknown":1}""", 40415, "IDLUnknownField")]
    [InlineData("""{"find":"c","filter":1}""", 14, "TypeMismatch")]
    [InlineData("""{"find":"c","sort":{"a":2}}""", 2, "BadValue")]
    [InlineData("""{"find":"c","skip":-1}""", 2, "BadValue")]
    [InlineData("""{"find":"c","filter":{"_id":1},"sort":{"a":2}}""", 2, "BadValue")]
    [InlineData("""{"find":"c","hint":"none"}""", 2, "BadValue")]
    [InlineData("""{"find":"c","projection":{"a":1,"b":0}}""", 31254, "Location31254")]
    [InlineData("""{"find":"c","projection":{"a":0,"b":1}}""", 31253, "Location31253")]
    [InlineData("""{"find":"c","projection":{"a":1,"a.b":1}}""", 31249, "Location31249")]
    [InlineData("""{"find":"c","projection":{"a":{"$slice":1}}}""", 2, "BadValue")]
    [InlineData("""{"find":1}""", 73, "InvalidNamespace")]
    [InlineData("""{"fnid":"c"}""", 59, "CommandNotFound")]
    [InlineData("""{"find":"c","collation":{"locale":"zh"}}""", 40415, "IDLUnknownField")]
    [InlineData("""{"find":"c","readConcern":{"level":"none"}}""", 2, "BadValue")]
    [InlineData("""{"find":"c","lsid":1}""", 14, "TypeMismatch")]
    public async Task What_it_does_not_know_is_refused(string command, int code, string codeName)
    {
        await using var database = await OpenWithFourAsync();

        var reply = await database.RunAsync(command);

        Assert.Equal(
            (0.0, code, codeName), (reply["ok"].ToDouble(), reply["code"].ToInt32(), reply["codeName"].AsString));
        Assert.NotEmpty(reply["errmsg"].AsString);
    }

    [Theory]
    [InlineData("""{"distinct":"d","key":"a"}""", """[1,2,"x"]""")]
    [InlineData("""{"distinct":"d","key":"b.c","query":{"a":{"$ne":1}}}""", "[5,6]")]
    [InlineData("""{"distinct":"nothing","key":"a"}""", "[]")]
    public async Task Distinct_values_come_once(string command, string expected)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync(
            "d", """{"a":1,"b":{"c":4}}""", """{"a":[2,"x",1.0],"b":{"c":4}}""", """{"b":[{"c":5},{"c":[6,5]}]}""");

        Assert.Equal(expected, (await database.RunAsync(command))["values"].ToString());
    }

    [Fact]
    public async Task A_cursor_gives_the_rest_in_batches()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", [.. Enumerable.Range(0, 250).Select(id => $$"""{"_id":{{id}}}""")]);

        var first = (await database.RunAsync("""{"find":"c","sort":{"_id":1}}"""))["cursor"].AsDocument;
        var second = await GetMoreAsync(database, first, batchSize: 100);
        var last = await GetMoreAsync(database, second, batchSize: 0);

        Assert.Equal(
            [101, 100, 49], [Count(first["firstBatch"]), Count(second["nextBatch"]), Count(last["nextBatch"])]);
        Assert.Equal(first["id"], second["id"]);
        Assert.Equal(0, last["id"].AsInt64);
        Assert.Equal("test.c", last["ns"].AsString);
    }

    [Fact]
    public async Task A_cursor_sees_the_data_as_they_were_when_it_was_opened()
    {
        await using var database = await OpenWithFourAsync();
        var first = (await database.RunAsync("""{"find":"c","batchSize":1}"""))["cursor"].AsDocument;

        await database.RunAsync("""{"delete":"c","deletes":[{"q":{},"limit":0}]}""");
        var rest = await GetMoreAsync(database, first, batchSize: 0);

        Assert.Equal(3, Count(rest["nextBatch"]));
    }

    [Fact]
    public async Task An_idle_cursor_is_closed_after_ten_minutes()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        await database.InsertAsync("c", """{"_id":1}""", """{"_id":2}""");
        var first = (await database.RunAsync("""{"find":"c","batchSize":1}"""))["cursor"].AsDocument;

        time.Advance(TimeSpan.FromMinutes(10));
        var reply = await database.RunAsync(new BsonBuilder { { "getMore", first["id"] }, { "collection", "c" } });

        Assert.Equal((43, "CursorNotFound"), (reply["code"].ToInt32(), reply["codeName"].AsString));
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

    private static async Task<TestDatabase> OpenWithFourAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.InsertAsync(
            "c", """{"_id":1,"a":10}""", """{"_id":2,"a":20}""", """{"_id":3,"a":30}""", """{"_id":4,"a":20}""");
        return database;
    }

    private static async Task<BsonDocument> GetMoreAsync(TestDatabase database, BsonDocument cursor, int batchSize)
    {
        var command = new BsonBuilder
        {
            { "getMore", cursor["id"] }, { "collection", "c" }, { "batchSize", batchSize },
        };
        return (await database.RunAsync(command))["cursor"].AsDocument;
    }

    private static int Count(BsonValue array) => array.AsArray.CountItems();
}
