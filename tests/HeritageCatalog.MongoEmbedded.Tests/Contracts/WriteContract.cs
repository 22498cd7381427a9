using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Tests.Contracts;

/// <summary>Inserts, updates and deletes, and what they tell.</summary>
public abstract class WriteContract<TStore>(TStore store) : IClassFixture<TStore>
    where TStore : ContractStore
{
    [Fact]
    public async Task A_document_without_an_id_gets_one_in_front()
    {
        await using var database = Open();

        await database.InsertAsync("c", """{"a":1}""");

        var found = Assert.Single(await database.FetchAsync("""{"find":"c"}"""));
        Assert.StartsWith("""{"_id":{"$oid":""", found.ToString());
    }

    [Fact]
    public async Task A_duplicate_key_is_refused_with_code_11000()
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1}""");

        var reply = await database.RunAsync("""{"insert":"c","documents":[{"_id":1}]}""");

        var error = Assert.Single(reply["writeErrors"].AsArray.ToList()).AsDocument;
        Assert.Equal(11000, error["code"].ToInt32());
        Assert.Equal("""{"_id":1}""", error["keyPattern"].ToString());
        Assert.Equal("""{"_id":1}""", error["keyValue"].ToString());
        Assert.Equal(
            $"E11000 duplicate key error collection: {database.Name}.c index: _id_ dup key: {{ _id: 1 }}",
            error["errmsg"].AsString);
    }

    [Theory]
    [InlineData(true, 1, 1)]
    [InlineData(false, 2, 2)]
    public async Task An_unordered_insert_goes_on_after_an_error(bool isOrdered, int inserted, int errors)
    {
        await using var database = Open();

        var reply = await database.RunAsync(new BsonBuilder
        {
            BsonDocument.ParseJson("""{"insert":"c","documents":[{"_id":1},{"_id":1},{"_id":[1]},{"_id":2}]}"""),
            { "ordered", isOrdered },
        });

        Assert.Equal(inserted, reply["n"].ToInt32());
        Assert.Equal(errors, reply["writeErrors"].AsArray.CountItems());
        Assert.Equal(inserted, await database.CountAsync("c"));
    }

    [Fact]
    public async Task An_update_tells_what_it_matched_and_modified()
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1,"a":1}""", """{"_id":2,"a":1}""", """{"_id":3,"a":2}""");

        var reply = await database.RunAsync(
            """
            {"update":"c","updates":[
              {"q":{"a":{"$gte":1}},"u":{"$set":{"a":2}},"multi":true},
              {"q":{"_id":1},"u":{"b":1}}]}
            """);

        Assert.Equal("""{"n":4,"nModified":3,"ok":1.0}""", reply.ToString());
        var replaced = Assert.Single(await database.FetchAsync("""{"find":"c","filter":{"_id":1}}"""));
        Assert.Equal("""{"_id":1,"b":1}""", replaced.ToString());
    }

    [Theory]
    [InlineData(
        """{"_id":7,"a":1}""",
        """{"$set":{"b":2},"$setOnInsert":{"c":3}}""",
        """{"_id":7,"a":1,"b":2,"c":3}""")]
    [InlineData("""{"_id":7}""", """{"b":2}""", """{"_id":7,"b":2}""")]
    [InlineData("""{"_id":{"$eq":7},"a":{"$gt":1}}""", """{"$inc":{"n":1}}""", """{"_id":7,"n":1}""")]
    [InlineData("""{"$and":[{"_id":7},{"x.y":1}]}""", """{"$inc":{"n":1}}""", """{"_id":7,"x":{"y":1},"n":1}""")]
    public async Task An_upsert_that_matches_nothing_inserts(string filter, string update, string expected)
    {
        await using var database = Open();

        var reply = await database.RunAsync(
            $$"""{"update":"c","updates":[{"q":{{filter}},"u":{{update}},"upsert":true}]}""");

        Assert.Equal("""{"n":1,"upserted":[{"index":0,"_id":7}],"nModified":0,"ok":1.0}""", reply.ToString());
        Assert.Equal([BsonDocument.ParseJson(expected)], await database.FetchAsync("""{"find":"c"}"""));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 2)]
    public async Task A_delete_removes_one_or_all(int limit, int deleted)
    {
        await using var database = Open();
        await database.InsertAsync("c", """{"_id":1,"a":1}""", """{"_id":2,"a":1}""", """{"_id":3}""");

        var reply = await database.RunAsync($$"""{"delete":"c","deletes":[{"q":{"a":1},"limit":{{limit}}}]}""");

        Assert.Equal(deleted, reply["n"].ToInt32());
        Assert.Equal(3 - deleted, await database.CountAsync("c"));
    }

    private ContractDatabase Open() => ContractDatabase.Open(store);
}

public sealed class WriteInProcess(EngineStore store) : WriteContract<EngineStore>(store);

public sealed class WriteOverTheWire(WireStore store) : WriteContract<WireStore>(store);
