using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("""{"find":"c","filter":{"a":7}}""", "FETCH IXSCAN a", 1, 1, 1)]
    [InlineData("""{"find":"c","filter":{"b":7}}""", "COLLSCAN", 0, 100, 1)]
    [InlineData("""{"find":"c","filter":{"a":{"$lt":10}},"sort":{"b":1}}""", "SORT FETCH IXSCAN a", 10, 10, 10)]
    [InlineData("""{"find":"c","sort":{"a":-1},"limit":3}""", "LIMIT FETCH IXSCAN a", 3, 3, 3)]
    [InlineData("""{"find":"c","filter":{"a":7},"hint":{"$natural":1}}""", "COLLSCAN", 0, 100, 1)]
    [InlineData("""{"find":"c","filter":{"_id":7}}""", "FETCH IXSCAN _id_", 1, 1, 1)]
    [InlineData("""{"find":"none","filter":{"_id":7}}""", "EOF", 0, 0, 0)]
    [InlineData("""{"count":"c","query":{"a":7}}""", "FETCH IXSCAN a", 1, 1, 1)]
    [InlineData("""{"distinct":"c","key":"b","query":{"a":{"$gte":90}}}""", "FETCH IXSCAN a", 10, 10, 10)]
    [InlineData("""{"findAndModify":"c","query":{"a":7},"remove":true}""", "LIMIT FETCH IXSCAN a", 1, 1, 1)]
    [InlineData("""{"update":"c","updates":[{"q":{"b":7},"u":{"$inc":{"n":1}}}]}""", "LIMIT COLLSCAN", 0, 8, 1)]
    [InlineData("""{"delete":"c","deletes":[{"q":{"a":7},"limit":0}]}""", "FETCH IXSCAN a", 1, 1, 1)]
    [InlineData("""{"aggregate":"c","pipeline":[{"$match":{"a":7}}]}""", "FETCH IXSCAN a", 1, 1, 1)]
    public async Task The_plan_is_told_and_what_it_looks_at(
        string command, string stages, int keys, int documents, int returned)
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync($$"""{"explain":{{command}},"verbosity":"executionStats"}""");

        Assert.True(reply["ok"].ToDouble() == 1, reply.ToString());
        var stats = reply["executionStats"].AsDocument;
        Assert.Equal(stages, Stages(reply["queryPlanner"].AsDocument["winningPlan"].AsDocument));
        Assert.Equal(
            (keys, documents, returned),
            (
                stats["totalKeysExamined"].ToInt32(), stats["totalDocsExamined"].ToInt32(),
                stats["nReturned"].ToInt32()));
        Assert.Equal(100, await database.CountAsync("c"));
    }

    [Fact]
    public async Task What_lies_beyond_a_place_in_an_order_is_one_range_of_an_index()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"a":1,"b":1,"_id":1},"name":"abi"}]}""");
        await database.InsertAsync(
            "c", [.. Enumerable.Range(0, 60).Select(n => $$"""{"_id":{{n}},"a":{{n % 2}},"b":{{n / 20}}}""")]);

        var reply = await database.RunAsync(
            """
            {"explain":{"find":"c","filter":{"a":1,"$or":[{"b":{"$gt":1}},{"b":1,"_id":{"$gt":35}}]},
            "sort":{"b":1,"_id":1}},"verbosity":"executionStats"}
            """);

        var stats = reply["executionStats"].AsDocument;
        Assert.Equal("FETCH IXSCAN abi", Stages(reply["queryPlanner"].AsDocument["winningPlan"].AsDocument));
        Assert.Equal((12, 12), (stats["totalKeysExamined"].ToInt32(), stats["nReturned"].ToInt32()));
    }

    [Fact]
    public async Task Stages_behind_the_query_are_told_after_it()
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync(
            """
            {"explain":{"aggregate":"c","pipeline":[{"$match":{"a":{"$lt":5}}},{"$group":{"_id":"$b"}}],"cursor":{}}}
            """);

        var stages = reply["stages"].AsArray.ToList();
        var planner = stages[0].AsDocument["$cursor"].AsDocument["queryPlanner"].AsDocument;
        Assert.Equal("FETCH IXSCAN a", Stages(planner["winningPlan"].AsDocument));
        Assert.Equal("""{"$group":{"_id":"$b"}}""", stages[1].ToString());
    }

    [Fact]
    public async Task The_planner_alone_runs_nothing()
    {
        await using var database = await OpenAsync();

        var reply = await database.RunAsync("""{"explain":{"find":"c"},"verbosity":"queryPlanner"}""");

        Assert.False(reply.Contains("executionStats"));
        Assert.Equal("test.c", reply["queryPlanner"].AsDocument["namespace"].AsString);
    }

    [Theory]
    [InlineData("""{"explain":{"insert":"c"}}""", 115)]
    [InlineData("""{"explain":{"find":1}}""", 2)]
    [InlineData("""{"explain":{"find":"c"},"verbosity":"much"}""", 2)]
    [InlineData("""{"explain":7}""", 14)]
    public async Task What_cannot_be_explained_is_refused(string command, int code)
    {
        await using var database = await OpenAsync();

        Assert.Equal(code, (await database.RunAsync(command))["code"].ToInt32());
    }

    private static string Stages(BsonDocument stage)
    {
        var name = stage["stage"].AsString;
        if (name == "IXSCAN")
        {
            return $"IXSCAN {stage["indexName"].AsString}";
        }

        return stage.Contains("inputStage") ? $"{name} {Stages(stage["inputStage"].AsDocument)}" : name;
    }

    private static async Task<TestDatabase> OpenAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"a":1},"name":"a"}]}""");
        var documents = Enumerable.Range(0, 100).Select(id => $$"""{"_id":{{id}},"a":{{id}},"b":{{id}} }""");
        await database.InsertAsync("c", [.. documents]);
        return database;
    }
}
