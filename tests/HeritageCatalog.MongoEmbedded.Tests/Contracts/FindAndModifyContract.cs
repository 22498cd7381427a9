using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>One document, changed and answered in one step.</summary>
public abstract class FindAndModifyContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    [Theory]
    [InlineData("""{"query":{"_id":1},"update":{"$inc":{"a":1}}}""", """{"_id":1,"a":1}""", """{"_id":1,"a":2}""")]
    [InlineData(
        """{"query":{"_id":1},"update":{"$inc":{"a":1}},"new":true}""",
        """{"_id":1,"a":2}""",
        """{"_id":1,"a":2}""")]
    [InlineData(
        """{"query":{"_id":1},"update":{"b":1},"new":true,"fields":{"b":1,"_id":0}}""",
        """{"b":1}""",
        """{"_id":1,"b":1}""")]
    [InlineData("""{"query":{"_id":9},"update":{"b":1}}""", "null", """{"_id":1,"a":1}""")]
    public async Task FindAndModify_answers_the_document(string arguments, string value, string stored)
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1,"a":1}""");

        var reply = await database.RunAsync(
            new BsonBuilder { { "findAndModify", "c" }, BsonDocument.ParseJson(arguments) });

        Assert.Equal(value, reply["value"].ToString());
        Assert.Equal(stored, Assert.Single(await database.FetchAsync("""{"find":"c"}""")).ToString());
    }

    [Fact]
    public async Task FindAndModify_takes_the_first_in_sort_order()
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1,"a":1}""", """{"_id":2,"a":9}""", """{"_id":3,"a":5}""");

        var reply = await database.RunAsync("""{"findAndModify":"c","sort":{"a":-1},"remove":true}""");

        Assert.Equal("""{"lastErrorObject":{"n":1},"value":{"_id":2,"a":9},"ok":1.0}""", reply.ToString());
        Assert.Equal(2, await database.CountAsync("c"));
    }

    [Fact]
    public async Task FindAndModify_upserts()
    {
        await using var database = Open();

        var reply = await database.RunAsync(
            """{"findAndModify":"c","query":{"_id":1},"update":{"$set":{"a":1}},"upsert":true,"new":true}""");

        Assert.Equal(
            """{"lastErrorObject":{"n":1,"updatedExisting":false,"upserted":1},"value":{"_id":1,"a":1},"ok":1.0}""",
            reply.ToString());
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class FindAndModifyInProcess(EngineStore store) : FindAndModifyContract<EngineStore>(store);

public sealed class FindAndModifyOverTheWire(WireStore store) : FindAndModifyContract<WireStore>(store);
