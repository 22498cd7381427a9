using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Aggregation;

public sealed class OutputTests
{
    [Fact]
    public async Task Out_takes_the_place_of_what_a_collection_had_and_leaves_its_indexes()
    {
        await using var database = await OpenAsync();
        await database.InsertAsync("target", """{"_id":9,"x":9}""");
        await database.RunAsync("""{"createIndexes":"target","indexes":[{"key":{"x":1},"name":"x_1"}]}""");

        var written = await database.FetchAsync(Aggregate("""{"$match":{"_id":{"$gt":1}}},{"$out":"target"}"""));

        Assert.Empty(written);
        Assert.Equal(["""{"_id":2,"x":20}""", """{"_id":3,"x":30}"""], await ReadAsync(database));
        Assert.Equal(1, await database.CountAsync("target", """{"x":20}"""));
        Assert.Equal(2, (await database.FetchAsync("""{"listIndexes":"target"}""")).Length);
    }

    [Fact]
    public async Task Out_that_is_refused_changes_nothing()
    {
        await using var database = await OpenAsync();
        await database.InsertAsync("target", """{"_id":9,"x":9}""");

        var reply = await database.RunAsync(Aggregate("""{"$project":{"_id":{"$literal":1}}},{"$out":"target"}"""));

        Assert.Equal(11000, reply["code"].ToInt32());
        Assert.Equal(["""{"_id":9,"x":9}"""], await ReadAsync(database));
    }

    [Theory]
    [InlineData("""{"into":"target"}""", """{"_id":1,"old":1,"x":10}""")]
    [InlineData("\"target\"", """{"_id":1,"old":1,"x":10}""")]
    [InlineData("""{"into":"target","whenMatched":"replace"}""", """{"_id":1,"x":10}""")]
    [InlineData("""{"into":"target","whenMatched":"keepExisting"}""", """{"_id":1,"old":1,"x":1}""")]
    [InlineData(
        """{"into":"target","whenMatched":[{"$set":{"x":{"$add":["$x","$$new.x"]}}}]}""",
        """{"_id":1,"old":1,"x":11}""")]
    public async Task Merge_brings_those_together_that_have_the_same_id(string merge, string expected)
    {
        await using var database = await OpenAsync();
        await database.InsertAsync("target", """{"_id":1,"old":1,"x":1}""");

        await database.FetchAsync(Aggregate($$$"""{"$merge":{{{merge}}} }"""));

        Assert.Equal([expected, """{"_id":2,"x":20}""", """{"_id":3,"x":30}"""], await ReadAsync(database));
    }

    [Theory]
    [InlineData("""{"into":"target","whenMatched":"fail"}""", 11000)]
    [InlineData("""{"into":"target","whenNotMatched":"fail"}""", 13113)]
    [InlineData("""{"into":"target","on":"x"}""", 51183)]
    [InlineData("""{"into":"target","whenMatched":"odd"}""", 2)]
    public async Task Merge_is_refused_as_a_whole(string merge, int code)
    {
        await using var database = await OpenAsync();
        await database.InsertAsync("target", """{"_id":1,"x":1}""");

        var reply = await database.RunAsync(Aggregate($$$"""{"$merge":{{{merge}}} }"""));

        Assert.Equal(code, reply["code"].ToInt32());
        Assert.Equal(["""{"_id":1,"x":1}"""], await ReadAsync(database));
    }

    [Fact]
    public async Task Merge_by_another_field_needs_its_unique_index_and_keeps_the_id()
    {
        await using var database = await OpenAsync();
        await database.RunAsync(
            """{"createIndexes":"target","indexes":[{"key":{"x":1},"name":"x_1","unique":true}]}""");
        await database.InsertAsync("target", """{"_id":"a","x":20}""");
        const string merge =
            """
            {"$project":{"_id":0,"x":1,"n":{"$literal":1}}},
            {"$merge":{"into":"target","on":"x","whenNotMatched":"discard"}}
            """;

        await database.FetchAsync(Aggregate(merge));

        Assert.Equal(["""{"_id":"a","x":20,"n":1}"""], await ReadAsync(database));
    }

    [Fact]
    public async Task What_writes_comes_last()
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync(Aggregate("""{"$out":"target"},{"$match":{}}"""));

        Assert.Equal(40601, reply["code"].ToInt32());
    }

    [Theory]
    [InlineData("""{"$documents":[{"a":1},{"a":{"$add":[1,1]}}]},{"$match":{"a":2}}""", """{"a":2}""")]
    [InlineData(
        """{"$listLocalSessions":{}},{"$project":{"_id":0,"id":"$_id.id"}}""",
        """{"id":{"$binary":{"base64":"AAAAAAAAAAAAAAAAAAAAAQ==","subType":"04"}}}""")]
    public async Task A_pipeline_of_a_database_has_a_source_of_its_own(string stages, string expected)
    {
        await using var database = await OpenAsync();

        var found = await database.FetchAsync(
            $$$"""
            {"aggregate":1,"cursor":{},"pipeline":[{{{stages}}}],
             "lsid":{"id":{"$uuid":"00000000-0000-0000-0000-000000000001"} } }
            """);

        Assert.Equal(expected, Assert.Single(found).ToString());
    }

    private static async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"x":10}""", """{"_id":2,"x":20}""", """{"_id":3,"x":30}""");
        return database;
    }

    private static string Aggregate(string stages) =>
        $$"""{"aggregate":"c","cursor":{},"pipeline":[{{stages}}]}""";

    private static async Task<IEnumerable<string>> ReadAsync(TestDatabase database) =>
        (await database.FetchAsync("""{"find":"target","sort":{"_id":1}}""")).Select(found => found.ToString());
}
