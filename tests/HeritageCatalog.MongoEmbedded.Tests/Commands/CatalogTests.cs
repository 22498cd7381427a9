using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class CatalogTests
{
    [Theory]
    [InlineData("hello", "isWritablePrimary")]
    [InlineData("isMaster", "ismaster")]
    [InlineData("ismaster", "ismaster")]
    public async Task Hello_says_it_is_the_primary_of_a_replica_set_of_one(string command, string primaryField)
    {
        await using var database = await TestDatabase.OpenAsync();

        var reply = await database.RunAsync(new BsonBuilder { { command, 1 } });

        Assert.True(reply[primaryField].AsBoolean);
        Assert.Equal("embedded", reply["setName"].AsString);
        Assert.Equal([reply["me"]], reply["hosts"].AsArray.ToList());
        Assert.Equal(21, reply["maxWireVersion"].ToInt32());
        Assert.Equal(30, reply["logicalSessionTimeoutMinutes"].ToInt32());
    }

    [Theory]
    [InlineData("""{"ping":1}""")]
    [InlineData("""{"buildInfo":1}""")]
    [InlineData(
        """
        {"ping":1,"lsid":{"id":{"$uuid":"00112233-4455-6677-8899-aabbccddeeff"}},"$readPreference":{"mode":"primary"}}
        """)]
    [InlineData("""{"drop":"nothing"}""")]
    [InlineData("""{"endSessions":[{"id":{"$uuid":"00112233-4455-6677-8899-aabbccddeeff"}}]}""")]
    public async Task Small_commands_are_answered(string command)
    {
        await using var database = await TestDatabase.OpenAsync();

        Assert.Equal(1, (await database.RunAsync(command))["ok"].ToDouble());
    }

    [Fact]
    public async Task Collections_are_created_listed_and_dropped()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.RunAsync("""{"create":"b"}""");
        await database.InsertAsync("a", """{"x":1}""");

        Assert.Equal(["a", "b"], await ListAsync(database));
        Assert.Equal("NamespaceExists", (await database.RunAsync("""{"create":"b"}"""))["codeName"].AsString);
        await database.RunAsync("""{"drop":"a"}""");
        await database.ReopenAsync();
        Assert.Equal(["b"], await ListAsync(database));
        Assert.Equal(0, await database.CountAsync("a"));
        await database.RunAsync("""{"dropDatabase":1}""");
        Assert.Empty(await ListAsync(database));
    }

    [Fact]
    public async Task Databases_are_listed()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("a", """{"x":1}""");

        var reply = await database.RunAsync("""{"listDatabases":1,"nameOnly":true}""");

        Assert.Equal("""{"databases":[{"name":"test"}],"ok":1.0}""", reply.ToString());
    }

    [Theory]
    [InlineData("a$b")]
    [InlineData("system.users")]
    [InlineData(".a")]
    [InlineData("")]
    public async Task A_bad_collection_name_is_refused(string name)
    {
        await using var database = await TestDatabase.OpenAsync();

        var reply = await database.RunAsync(new BsonBuilder { { "create", name } });

        Assert.Equal("InvalidNamespace", reply["codeName"].AsString);
    }

    [Fact]
    public async Task Indexes_are_created_listed_and_dropped()
    {
        await using var database = await TestDatabase.OpenAsync();

        var created = await database.RunAsync(
            """
            {"createIndexes":"c","indexes":[
              {"key":{"a":1,"b":-1},"name":"a_1_b_-1"},
              {"key":{"e":1},"name":"e_1","unique":true,"sparse":true}]}
            """);
        Assert.Equal(
            """{"numIndexesBefore":1,"numIndexesAfter":3,"createdCollectionAutomatically":true,"ok":1.0}""",
            created.ToString());

        await database.ReopenAsync();
        var listed = await database.FetchAsync("""{"listIndexes":"c"}""");
        Assert.Equal(
            [
                """{"v":2,"key":{"_id":1},"name":"_id_"}""",
                """{"v":2,"key":{"a":1,"b":-1},"name":"a_1_b_-1"}""",
                """{"v":2,"key":{"e":1},"name":"e_1","unique":true,"sparse":true}""",
            ],
            listed.Select(index => index.ToString()));

        var dropped = await database.RunAsync("""{"dropIndexes":"c","index":"*"}""");
        Assert.Equal(3, dropped["nIndexesWas"].ToInt32());
        Assert.Single(await database.FetchAsync("""{"listIndexes":"c"}"""));
    }

    [Fact]
    public async Task The_same_index_again_changes_nothing()
    {
        await using var database = await TestDatabase.OpenAsync();
        const string command = """{"createIndexes":"c","indexes":[{"key":{"a":1},"name":"a_1"}]}""";
        await database.RunAsync(command);

        var again = await database.RunAsync(command);

        Assert.Equal(2, again["numIndexesAfter"].ToInt32());
        Assert.Equal("all indexes already exist", again["note"].AsString);
    }

    [Theory]
    [InlineData("""{"key":{"a":1},"name":"other"}""", "IndexOptionsConflict")]
    [InlineData("""{"key":{"b":1},"name":"a_1"}""", "IndexKeySpecsConflict")]
    [InlineData("""{"key":{"a":1},"name":"a_1","unique":true}""", "IndexKeySpecsConflict")]
    [InlineData("""{"key":{},"name":"none"}""", "CannotCreateIndex")]
    [InlineData("""{"key":{"a.0":1},"name":"position"}""", "CannotCreateIndex")]
    [InlineData("""{"key":{"t":1}}""", "IDLFailedToParse")]
    [InlineData("""{"key":{"dup":1},"name":"dup_1","unique":true}""", "DuplicateKey")]
    [InlineData("""{"key":{"p":1,"q":1},"name":"p_q"}""", "CannotIndexParallelArrays")]
    public async Task An_index_that_cannot_be_is_refused(string index, string codeName)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"dup":1}""", """{"dup":1}""", """{"p":[1],"q":[1]}""");
        await database.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"a":1},"name":"a_1"}]}""");

        var reply = await database.RunAsync($$"""{"createIndexes":"c","indexes":[{{index}}]}""");

        Assert.Equal(codeName, reply["codeName"].AsString);
        Assert.Equal(2, (await database.FetchAsync("""{"listIndexes":"c"}""")).Length);
    }

    [Fact]
    public async Task A_unique_index_refuses_an_update_too()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"a.b":1},"name":"ab","unique":true}]}""");
        await database.InsertAsync("c", """{"_id":1,"a":[{"b":1},{"b":2}]}""", """{"_id":2,"a":{"b":3}}""");

        var reply = await database.RunAsync("""{"update":"c","updates":[{"q":{"_id":2},"u":{"$set":{"a.b":2}}}]}""");

        var error = reply["writeErrors"].AsArray.ToList()[0].AsDocument;
        Assert.Equal("""{"a.b":2}""", error["keyValue"].ToString());
        Assert.Equal(1, await database.CountAsync("c", """{"a.b":3}"""));
    }

    private static async Task<IEnumerable<string>> ListAsync(TestDatabase database) =>
        (await database.FetchAsync("""{"listCollections":1}""")).Select(collection => collection["name"].AsString);
}
