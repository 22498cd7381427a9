using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

/// <summary>Partial indexes and indexes by which documents expire.</summary>
public sealed class IndexOptionTests
{
    [Theory]
    [InlineData("""{"a":1,"live":true}""")]
    [InlineData("""{"a":{"$gt":0},"live":true,"n":{"$gte":5}}""")]
    [InlineData("""{"a":1}""")]
    [InlineData("""{"a":1,"live":{"$in":[true,false]}}""")]
    [InlineData("""{"a":1,"n":{"$gt":3}}""")]
    [InlineData("""{"a":1,"live":true,"n":{"$gt":2}}""")]
    [InlineData("""{"a":1,"live":true,"n":null}""")]
    [InlineData("""{"a":1,"live":true,"n":{"$exists":false}}""")]
    [InlineData("""{"a":1,"$or":[{"live":true},{"n":7}]}""")]
    public async Task Whatever_a_partial_index_holds_queries_find_all_they_mean(string filter)
    {
        string[] partials =
        [
            """{"live":true}""",
            """{"n":{"$gte":3}}""",
            """{"n":{"$exists":true}}""",
            """{"live":true,"n":{"$gt":2}}""",
        ];
        foreach (var partial in partials)
        {
            await using var database = await TestDatabase.OpenAsync();
            await InsertManyAsync(database);
            var expected = await IdsAsync(database, filter);

            await CreateAsync(database, $$"""{"key":{"a":1},"name":"a","partialFilterExpression":{{partial}} }""");
            await database.ReopenAsync();

            Assert.Equal(expected, await IdsAsync(database, filter));
        }
    }

    [Fact]
    public async Task An_index_by_position_is_not_made_here()
    {
        await using var database = await TestDatabase.OpenAsync();

        var reply = await database.RunAsync(
            """{"createIndexes":"c","indexes":[{"key":{"a.0":1},"name":"position"}]}""");

        Assert.Equal("CannotCreateIndex", reply["codeName"].AsString);
    }

    [Fact]
    public async Task Options_are_listed_and_told_apart()
    {
        await using var database = await TestDatabase.OpenAsync();
        const string index =
            """{"key":{"at":1},"name":"at","partialFilterExpression":{"b":1},"expireAfterSeconds":60}""";
        await CreateAsync(database, index);
        await database.ReopenAsync();

        var same = await database.RunAsync($$"""{"createIndexes":"c","indexes":[{{index}}]}""");
        var other = await database.RunAsync(
            """{"createIndexes":"c","indexes":[{"key":{"at":1},"name":"at","expireAfterSeconds":60}]}""");
        var listed = await database.FetchAsync("""{"listIndexes":"c"}""");

        Assert.Equal(1, same["ok"].ToDouble());
        Assert.Equal(86, other["code"].ToInt32());
        Assert.Equal(
            """{"v":2,"key":{"at":1},"name":"at","partialFilterExpression":{"b":1},"expireAfterSeconds":60}""",
            listed[1].ToString());
    }

    [Fact]
    public async Task Documents_are_deleted_when_their_time_is_up()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        await CreateAsync(database, """{"key":{"at":1},"name":"at","expireAfterSeconds":3600}""");
        await database.InsertAsync(
            "c",
            """{"_id":1,"at":{"$date":"2026-03-01T08:00:00Z"}}""",
            """{"_id":2,"at":{"$date":"2026-03-01T08:00:10Z"}}""",
            """{"_id":3,"at":[{"$date":"2030-01-01T00:00:00Z"},{"$date":"2026-03-01T08:00:00Z"}]}""",
            """{"_id":4,"at":1}""",
            """{"_id":5}""");

        time.Advance(TimeSpan.FromSeconds(3599));
        await database.KeepHouseAsync();
        Assert.Equal(5, await database.CountAsync("c"));
        time.Advance(TimeSpan.FromSeconds(60));
        await database.KeepHouseAsync();

        Assert.Equal(["4", "5"], await IdsAsync(database, "{}"));
    }

    [Fact]
    public async Task The_time_can_be_changed_later()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        await CreateAsync(database, """{"key":{"at":1},"name":"at","expireAfterSeconds":3600}""");
        await database.InsertAsync("c", """{"_id":1,"at":{"$date":"2026-03-01T08:00:00Z"}}""");

        var reply = await database.RunAsync(
            """{"collMod":"c","index":{"keyPattern":{"at":1},"expireAfterSeconds":5}}""");
        time.Advance(TimeSpan.FromSeconds(61));
        await database.KeepHouseAsync();

        Assert.Equal("""{"expireAfterSeconds_old":3600,"expireAfterSeconds_new":5,"ok":1.0}""", reply.ToString());
        Assert.Equal(0, await database.CountAsync("c"));
    }

    private static async Task CreateAsync(TestDatabase database, string index)
    {
        var reply = await database.RunAsync($$"""{"createIndexes":"c","indexes":[{{index}}]}""");
        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
    }

    private static async Task InsertManyAsync(TestDatabase database)
    {
        string[] numbers = ["", "null", "2", "3", "7", "[1,9]", "[]", "\"x\""];
        string[] lives = ["", ",\"live\":true", ",\"live\":false", ",\"live\":[true,false]"];
        var documents =
            from number in numbers.Select(value => value.Length == 0 ? "" : $",\"n\":{value}").Index()
            from live in lives.Index()
            from a in Enumerable.Range(0, 3)
            let id = (number.Index * 100) + (live.Index * 10) + a
            select $$"""{"_id":{{id}},"a":{{a}}{{number.Item}}{{live.Item}} }""";
        await database.InsertAsync("c", [.. documents]);
    }

    private static async Task<IEnumerable<string>> IdsAsync(TestDatabase database, string filter)
    {
        var found = await database.FetchAsync($$"""{"find":"c","filter":{{filter}},"batchSize":1000}""");
        return found.Select(one => one["_id"].ToString()).Order();
    }
}
