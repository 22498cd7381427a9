using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Updating;

public sealed class ArrayFilterTests
{
    [Theory]
    [InlineData("""{"a":[1,5,9]}""", """{"$set":{"a.$[big]":0}}""", """[{"big":{"$gt":4}}]""", """{"a":[1,0,0]}""")]
    [InlineData("""{"a":[1,5]}""", """{"$inc":{"a.$[]":1}}""", "[]", """{"a":[2,6]}""")]
    [InlineData(
        """{"a":[{"b":1,"c":1},{"b":2,"c":1}]}""",
        """{"$set":{"a.$[i].c":7}}""",
        """[{"i.b":2}]""",
        """{"a":[{"b":1,"c":1},{"b":2,"c":7}]}""")]
    [InlineData(
        """{"a":[{"b":[{"d":1},{"d":2}]},{"b":[{"d":1}]}]}""",
        """{"$unset":{"a.$[].b.$[j].d":""}}""",
        """[{"$or":[{"j.d":1},{"j.d":9}]}]""",
        """{"a":[{"b":[{},{"d":2}]},{"b":[{}]}]}""")]
    [InlineData("""{"a":[1]}""", """{"$set":{"a.$[i]":0}}""", """[{"i":9}]""", """{"a":[1]}""")]
    [InlineData("""{"a":[[1,2],[3]]}""", """{"$push":{"a.$[i]":0}}""", """[{"i":3}]""", """{"a":[[1,2],[3,0]]}""")]
    public async Task Items_that_a_filter_means_are_changed(
        string before, string update, string filters, string expected)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", before.Insert(1, "\"_id\":1,"));

        var reply = await database.RunAsync(
            $$"""{"update":"c","updates":[{"q":{},"u":{{update}},"arrayFilters":{{filters}}}]}""");

        Assert.False(reply.Contains("writeErrors"), reply.ToString());
        var after = Assert.Single(await database.FetchAsync("""{"find":"c","projection":{"_id":0}}"""));
        Assert.Equal(expected, after.ToString());
    }

    [Theory]
    [InlineData("""{"$set":{"a.$[i]":0}}""", "[]", 2)]
    [InlineData("""{"$set":{"a.0":0}}""", """[{"i":1}]""", 9)]
    [InlineData("""{"$set":{"a.$[i]":0}}""", """[{"i":1},{"i":2}]""", 9)]
    [InlineData("""{"$set":{"b.$[]":0}}""", "[]", 2)]
    [InlineData("""{"$set":{"a.$":0}}""", "[]", 52)]
    public async Task What_means_nothing_is_refused(string update, string filters, int code)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"a":[1]}""");

        var reply = await database.RunAsync(
            $$"""{"update":"c","updates":[{"q":{},"u":{{update}},"arrayFilters":{{filters}}}]}""");

        Assert.Equal(code, reply["writeErrors"].AsArray.ToList()[0].AsDocument["code"].ToInt32());
    }

    [Fact]
    public async Task One_document_is_changed_and_brought_back()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":[1,2]}""");

        var reply = await database.RunAsync(
            """
            {"findAndModify":"c","query":{"_id":1},"update":{"$set":{"a.$[i]":0}},"arrayFilters":[{"i":2}],"new":true}
            """);

        Assert.Equal("""{"_id":1,"a":[1,0]}""", reply["value"].ToString());
    }
}
