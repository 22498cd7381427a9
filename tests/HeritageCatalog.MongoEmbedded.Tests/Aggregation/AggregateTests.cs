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
    [InlineData("""[{"$sample":1}]""", 28745)]
    [InlineData("""[{"$sample":{"size":"1"}}]""", 28746)]
    [InlineData("""[{"$sample":{"size":0}}]""", 28747)]
    [InlineData("""[{"$sample":{"size":1,"seed":1}}]""", 28748)]
    [InlineData("""[{"$sample":{}}]""", 28749)]
    [InlineData("""[{"$project":{"x":{"$divide":[1,0]}}}]""", 2)]
    [InlineData("""[{"$project":{"x":{"$divide":[1,{"$numberDecimal":"0E-10"}]}}}]""", 2)]
    [InlineData("""[{"$project":{"x":{"$divide":[1,"a"]}}}]""", 14)]
    [InlineData("""[{"$project":{"x":{"$toDouble":"a"}}}]""", 241)]
    [InlineData("""[{"$project":{"x":{"$toDouble":"$tags"}}},{"$match":{"x":1}}]""", 241)]
    [InlineData("""[{"$project":{"x":{"$objectToArray":"$kind"}}}]""", 40390)]
    [InlineData("""[{"$facet":{"a":[{"$facet":{"b":[]}}]}}]""", 40600)]
    [InlineData("""[{"$lookup":{"from":"x","pipeline":[],"as":"y"}}]""", 9)]
    public async Task What_it_does_not_know_is_refused(string pipeline, int code)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync(Command(pipeline));

        Assert.Equal(code, reply["code"].ToInt32());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task A_sample_has_so_many_different_documents(int size)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync(Command($$$"""[{"$sample":{"size":{{{size}}}}}]"""));

        var drawn = reply["cursor"].AsDocument["firstBatch"].AsArray.ToList();
        Assert.Equal(Math.Min(size, 3), drawn.Select(one => one.AsDocument["_id"].ToInt32()).Distinct().Count());
        Assert.Equal(Math.Min(size, 3), drawn.Count);
    }

    [Fact]
    public async Task Every_document_is_drawn_sooner_or_later()
    {
        await using var database = await OpenAsync();
        var drawn = new HashSet<int>();

        // That one of three is never drawn in so many times has a chance of one in 10^52.
        for (var time = 0; time < 300; time++)
        {
            var reply = await database.RunAsync(Command("""[{"$sample":{"size":1}}]"""));
            drawn.Add(reply["cursor"].AsDocument["firstBatch"].AsArray.ToList()[0].AsDocument["_id"].ToInt32());
        }

        Assert.Equal(3, drawn.Count);
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
