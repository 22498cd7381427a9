using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>What a find answers, and distinct.</summary>
public abstract class FindContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
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
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1,"a":10,"b":[{"c":1,"d":2},{"d":3}],"e":{"f":1}}""");

        var found = await database.FetchAsync($$"""{"find":"c","filter":{"_id":1},"projection":{{projection}}}""");

        Assert.Equal([BsonDocument.ParseJson(expected)], found);
    }

    [Theory]
    [InlineData("""{"distinct":"d","key":"a"}""", """[1,2,"x"]""")]
    [InlineData("""{"distinct":"d","key":"b.c","query":{"a":{"$ne":1}}}""", "[5,6]")]
    [InlineData("""{"distinct":"nothing","key":"a"}""", "[]")]
    public async Task Distinct_values_come_once(string command, string expected)
    {
        await using var database = Open();
        await database.InsertAsync(
            "d", """{"a":1,"b":{"c":4}}""", """{"a":[2,"x",1.0],"b":{"c":4}}""", """{"b":[{"c":5},{"c":[6,5]}]}""");

        Assert.Equal(expected, (await database.RunAsync(command))["values"].ToString());
    }

    private async Task<ContractDatabase> OpenWithFourAsync()
    {
        var database = Open();
        await database.InsertAsync(
            "c", """{"_id":1,"a":10}""", """{"_id":2,"a":20}""", """{"_id":3,"a":30}""", """{"_id":4,"a":20}""");
        return database;
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class FindInProcess(EngineStore store) : FindContract<EngineStore>(store);

public sealed class FindOverTheWire(WireStore store) : FindContract<WireStore>(store);
