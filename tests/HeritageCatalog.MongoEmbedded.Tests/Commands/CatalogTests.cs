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

    private static async Task<IEnumerable<string>> ListAsync(TestDatabase database) =>
        (await database.FetchAsync("""{"listCollections":1}""")).Select(collection => collection["name"].AsString);
}
