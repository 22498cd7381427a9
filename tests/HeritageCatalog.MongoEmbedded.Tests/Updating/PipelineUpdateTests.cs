using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Updating;

public sealed class PipelineUpdateTests
{
    [Theory]
    [InlineData("""[{"$set":{"sum":{"$add":["$a","$b"]}}}]""", """{"_id":1,"a":1,"b":2,"c":{"d":3},"sum":3}""")]
    [InlineData("""[{"$set":{"c.e":"$a"}}]""", """{"_id":1,"a":1,"b":2,"c":{"d":3,"e":1}}""")]
    [InlineData("""[{"$addFields":{"c":{"e":4}}}]""", """{"_id":1,"a":1,"b":2,"c":{"d":3,"e":4}}""")]
    [InlineData("""[{"$set":{"a":"$nothing"}}]""", """{"_id":1,"b":2,"c":{"d":3}}""")]
    [InlineData("""[{"$set":{"a":"$b","b":"$a"}}]""", """{"_id":1,"a":2,"b":1,"c":{"d":3}}""")]
    [InlineData("""[{"$unset":["a","c.d"]}]""", """{"_id":1,"b":2,"c":{}}""")]
    [InlineData("""[{"$unset":"c"}]""", """{"_id":1,"a":1,"b":2}""")]
    [InlineData("""[{"$project":{"a":1}},{"$set":{"z":{"$literal":"$a"}}}]""", """{"_id":1,"a":1,"z":"$a"}""")]
    [InlineData("""[{"$replaceWith":"$c"}]""", """{"_id":1,"d":3}""")]
    [InlineData("""[{"$replaceRoot":{"newRoot":{"x":"$$ROOT.a"}}}]""", """{"_id":1,"x":1}""")]
    [InlineData(
        """[{"$set":{"c":{"$setField":{"field":"a.b","input":"$c","value":"$$more"}}}}]""",
        """{"_id":1,"a":1,"b":2,"c":{"d":3,"a.b":"let"}}""")]
    public async Task Stages_make_one_document_of_another(string stages, string expected)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1,"b":2,"c":{"d":3}}""");

        var reply = await database.RunAsync(
            $$$"""{"update":"c","let":{"more":"let"},"updates":[{"q":{},"multi":true,"u":{{{stages}}} }]}""");

        Assert.False(reply.Contains("writeErrors"), reply.ToString());
        Assert.Equal(expected, Assert.Single(await database.FetchAsync("""{"find":"c"}""")).ToString());
    }

    [Theory]
    [InlineData("""[{"$match":{"a":1}}]""", 72)]
    [InlineData("""[{"$set":{"_id":2}}]""", 66)]
    [InlineData("""[{"$replaceWith":"$a"}]""", 40228)]
    [InlineData("""[{"$set":{"a":"$$unknown"}}]""", 17276)]
    public async Task What_makes_no_document_under_the_same_id_is_refused(string stages, int code)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""");

        var reply = await database.RunAsync($$$"""{"update":"c","updates":[{"q":{},"u":{{{stages}}} }]}""");

        Assert.Equal(code, reply["writeErrors"].AsArray.ToList()[0].AsDocument["code"].ToInt32());
    }

    [Fact]
    public async Task An_upsert_begins_with_what_its_filter_says()
    {
        await using var database = await TestDatabase.OpenAsync();

        await database.RunAsync(
            """{"update":"c","updates":[{"q":{"_id":5,"a":2},"u":[{"$set":{"b":"$a"}}],"upsert":true}]}""");

        Assert.Equal(
            """{"_id":5,"a":2,"b":2}""", Assert.Single(await database.FetchAsync("""{"find":"c"}""")).ToString());
    }

    [Fact]
    public async Task A_statement_with_a_field_that_is_not_known_refuses_the_whole_command()
    {
        await using var database = await TestDatabase.OpenAsync();

        var reply = await database.RunAsync(
            """{"update":"c","updates":[{"q":{},"u":{"$set":{"a":1}},"upsert":true},{"q":{},"u":{},"odd":1}]}""");

        Assert.Equal(0, reply["ok"].ToDouble());
        Assert.Equal(0, await database.CountAsync("c"));
    }
}
