using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Errors;

public sealed class ErrorMappingTests
{
    private const string Duplicate =
        """
        {"index":0,"code":11000,"keyPattern":{"code":1},"keyValue":{"code":"A"},
         "errmsg":"E11000 duplicate key error collection: db.crafts index: code_1 dup key: { code: \"A\" }"}
        """;

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_command_tells_code_name_labels_and_command()
    {
        _server.Reply(
            """{"ok":0,"code":112,"codeName":"WriteConflict","errmsg":"conflict","errorLabels":["Transient"]}""");

        var refusal = await Assert.ThrowsAsync<MongoServerException>(async () =>
            await _server.Collection<Craft>().FindAsync(cancellationToken: Token));

        Assert.Equal(("find", 112, "WriteConflict"), (refusal.CommandName, refusal.Code, refusal.CodeName));
        Assert.True(refusal.HasErrorLabel("Transient"));
        Assert.Equal("find failed: conflict", refusal.Message);
    }

    [Theory]
    [InlineData("""{"ok":0,"errmsg":"x","code":40324}""", 40324, "Location40324")]
    [InlineData("""{"ok":0.0,"errmsg":"x","code":2}""", 2, "BadValue")]
    [InlineData("""{"ok":false}""", 0, "None")]
    [InlineData("{}", 0, "None")]
    public async Task A_refusal_that_tells_little_is_still_a_refusal(string reply, int code, string codeName)
    {
        var refusal = await Assert.ThrowsAsync<MongoServerException>(async () =>
            await _server.Reply(reply).Collection<Craft>().FindAsync(cancellationToken: Token));

        Assert.Equal((code, codeName), (refusal.Code, refusal.CodeName));
    }

    [Fact]
    public async Task A_duplicate_key_on_insert_tells_the_index_and_the_key()
    {
        _server.Reply($$"""{"n":0,"writeErrors":[{{Duplicate}}],"ok":1}""");

        var refusal = await Assert.ThrowsAsync<MongoDuplicateKeyException>(async () =>
            await _server.Collection<Craft>().InsertOneAsync(new Craft("a", ""), null, Token));

        Assert.Equal(11000, refusal.Code);
        Assert.Equal("""{"code":1}""", refusal.KeyPattern.ToString());
        Assert.Equal("""{"code":"A"}""", refusal.KeyValue.ToString());
    }

    [Fact]
    public async Task A_duplicate_key_on_update_is_the_same_exception()
    {
        _server.Reply($$"""{"n":0,"nModified":0,"writeErrors":[{{Duplicate}}],"ok":1}""");

        await Assert.ThrowsAsync<MongoDuplicateKeyException>(async () => await _server.Collection<Craft>()
            .ReplaceOneAsync(Filter.All, new Craft("a", ""), cancellationToken: Token));
    }

    [Fact]
    public async Task A_duplicate_key_on_find_and_modify_is_the_same_exception()
    {
        _server.Reply("""{"ok":0,"code":11000,"codeName":"DuplicateKey","errmsg":"E11000","keyPattern":{"code":1}}""");

        var refusal = await Assert.ThrowsAsync<MongoDuplicateKeyException>(async () => await _server.Collection<Craft>()
            .FindOneAndUpdateAsync(Filter.All, new Update().Set("code", "A"), cancellationToken: Token));

        Assert.Equal("""{"code":1}""", refusal.KeyPattern.ToString());
    }

    [Fact]
    public async Task Another_refused_statement_is_a_write_exception()
    {
        _server.Reply("""{"n":0,"writeErrors":[{"index":0,"code":121,"errmsg":"no"}],"ok":1}""");

        var refusal = await Assert.ThrowsAsync<MongoWriteException>(async () =>
            await _server.Collection<Craft>().DeleteOneAsync(Filter.All, null, Token));

        Assert.Equal((121, "delete failed: no"), (refusal.Code, refusal.Message));
    }

    [Fact]
    public async Task A_write_that_is_not_acknowledged_as_asked_for_is_a_refusal()
    {
        _server.Reply("""{"n":1,"writeConcernError":{"code":64,"errmsg":"timed out"},"ok":1}""");

        var refusal = await Assert.ThrowsAsync<MongoServerException>(async () =>
            await _server.Collection<Craft>().InsertOneAsync(new Craft("a", ""), null, Token));

        Assert.True(refusal.Is(MongoErrorCode.WriteConcernFailed));
    }

    [Fact]
    public async Task A_broken_connection_passes_as_it_is()
    {
        await Assert.ThrowsAsync<MongoConnectionException>(async () =>
            await _server.Break().Collection<Craft>().FindAsync(cancellationToken: Token));
    }

    [Theory]
    [InlineData("""{"ok":1}""")]
    [InlineData("""{"cursor":{"id":0,"ns":"db.c"},"ok":1}""")]
    [InlineData("""{"cursor":{"id":"x","firstBatch":[]},"ok":1}""")]
    public async Task A_reply_that_makes_no_sense_counts_as_a_broken_connection(string reply)
    {
        await Assert.ThrowsAsync<MongoConnectionException>(async () =>
            await _server.Reply(reply).Collection<Craft>().FindAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task A_raw_command_brings_the_reply()
    {
        var database = new MongoClient(_server.Reply("""{"you":"me","ok":1}""")).GetDatabase("admin");

        var reply = await database.RunCommandAsync(new BsonBuilder { { "whoAmI", 1 } }, cancellationToken: Token);

        Assert.Equal("me", reply["you"].AsString);
        Assert.Equal("""{"whoAmI":1,"$db":"admin"}""", Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task An_empty_command_is_the_callers_mistake()
    {
        await Assert.ThrowsAsync<MongoUsageException>(async () => await new MongoClient(_server).GetDatabase("db")
            .RunCommandAsync(BsonDocument.Empty, cancellationToken: Token));
    }
}
