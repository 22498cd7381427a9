using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Aggregation;

public sealed class AggregateTests
{
    [Theory]
    [InlineData("""[{"$bucketAuto":"x"}]""", 40324)]
    [InlineData("""[{"$match":{},"$sort":{}}]""", 40323)]
    [InlineData("""[1]""", 14)]
    [InlineData("""[{"$match":1}]""", 15959)]
    [InlineData("""[{"$sort":{}}]""", 15976)]
    [InlineData("""[{"$limit":0}]""", 15958)]
    [InlineData("""[{"$skip":-1}]""", 5107200)]
    [InlineData("""[{"$group":{"n":{"$sum":1}}}]""", 15955)]
    [InlineData("""[{"$group":{"_id":1,"n":{"$stdDevPop":1}}}]""", 15952)]
    [InlineData("""[{"$group":{"_id":1,"n":1}}]""", 40234)]
    [InlineData("""[{"$project":{}}]""", 40353)]
    [InlineData("""[{"$project":{"x":{"$unknown":1}}}]""", 168)]
    [InlineData("""[{"$project":{"x":{"$eq":[1]}}}]""", 16020)]
    [InlineData("""[{"$project":{"x":"$$WHO"}}]""", 17276)]
    [InlineData("""[{"$unwind":"tags"}]""", 28818)]
    [InlineData("""[{"$count":"$x"}]""", 40156)]
    [InlineData("""[{"$facet":{"a":[{"$facet":{"b":[]}}]}}]""", 40600)]
    [InlineData("""[{"$lookup":{"from":"x","pipeline":[],"as":"y"}}]""", 9)]
    public async Task What_it_does_not_know_is_refused(string pipeline, int code)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync(Command(pipeline));

        Assert.Equal(code, reply["code"].ToInt32());
    }

    private static string Command(string pipeline) => $$$"""{"aggregate":"c","pipeline":{{{pipeline}}},"cursor":{}}""";

    private static async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.InsertAsync(
            "c",
            """{"_id":1,"kind":"a","n":1,"tags":["x","y"],"inner":{"v":7}}""",
            """{"_id":2,"kind":"a","n":5,"tags":[]}""",
            """{"_id":3,"kind":"b","n":2.5}""");
        await database.InsertAsync(
            "other", """{"_id":10,"tag":"x"}""", """{"_id":11,"tag":["y","z"]}""", """{"_id":12}""");
        return database;
    }
}
