using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Collections;

public sealed class BulkWriteTests
{
    private const string DuplicateAtOne =
        """{"n":1,"writeErrors":[{"index":1,"code":11000,"errmsg":"E11000"}],"ok":1}""";

    private static readonly MongoClientOptions Retrying = new() { RetryWrites = true };

    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Filter Named(string name) => Filter.Eq("name", name);

    [Fact]
    public async Task Neighbours_of_one_kind_share_a_command()
    {
        var writes = new BulkWrite<BsonDocument>()
            .InsertOne(new BsonBuilder { { "_id", "a" } })
            .InsertOne(new BsonBuilder { { "_id", "b" } })
            .UpdateOne(Named("剪纸"), new Update().Set("n", 1), new UpdateOptions { IsUpsert = true })
            .DeleteMany(Named("风筝"));

        await _server.Collection<BsonDocument>().BulkWriteAsync(writes, null, null, Token);

        Assert.Equal(
            [
                """{"insert":"crafts","ordered":true,"documents":[{"_id":"a"},{"_id":"b"}],"$db":"db"}""",
                Json.Joined(
                    """
                    {"update":"crafts","ordered":true,"updates":[
                    {"q":{"name":"剪纸"},"u":{"$set":{"n":1}},"upsert":true}],"$db":"db"}
                    """),
                """{"delete":"crafts","ordered":true,"deletes":[{"q":{"name":"风筝"},"limit":0}],"$db":"db"}""",
            ],
            _server.Texts);
    }

    [Fact]
    public async Task Without_an_order_all_of_one_kind_share_a_command()
    {
        var writes = new BulkWrite<Craft>().DeleteOne(Named("a")).InsertOne(new Craft("b", "b")).DeleteOne(Named("c"));

        await _server.Collection<Craft>()
            .BulkWriteAsync(writes, new BulkWriteOptions { IsOrdered = false }, null, Token);

        Assert.Equal(["insert", "delete"], _server.Commands.Select(command => command.First()));
    }

    [Fact]
    public async Task What_the_commands_did_is_added_up()
    {
        _server.Reply("""{"n":1,"ok":1}""")
            .Reply("""{"n":3,"nModified":1,"upserted":[{"index":1,"_id":"x"}],"ok":1}""")
            .Reply("""{"n":4,"ok":1}""");
        var writes = new BulkWrite<Craft>().InsertOne(new Craft("a", "a"))
            .UpdateMany(Named("a"), new Update().Set("n", 1)).UpdateOne(Named("b"), new Update().Set("n", 1))
            .DeleteMany(Named("c"));

        var result = await _server.Collection<Craft>().BulkWriteAsync(writes, null, null, Token);

        Assert.Equal((1, 4), (result.InsertedCount, result.DeletedCount));
        Assert.Equal((2, 1), (result.MatchedCount, result.ModifiedCount));
        var (position, id) = Assert.Single(result.UpsertedIds);
        Assert.Equal((2, (BsonValue)"x"), (position, id));
    }

    [Fact]
    public async Task A_refused_write_is_told_by_its_place_among_all_and_ends_what_is_in_order()
    {
        _server.Reply("""{"n":1,"ok":1}""").Reply(DuplicateAtOne);
        var writes = new BulkWrite<Craft>().DeleteOne(Named("a"))
            .InsertOne(new Craft("b", "b")).InsertOne(new Craft("b", "b")).DeleteOne(Named("c"));

        var failure = await Assert.ThrowsAsync<MongoBulkWriteException>(
            async () => await _server.Collection<Craft>().BulkWriteAsync(writes, null, null, Token));

        Assert.Equal(2, Assert.Single(failure.WriteErrors).Index);
        Assert.Equal((1, 1), (failure.Result.DeletedCount, failure.Result.InsertedCount));
        Assert.Equal(2, _server.Commands.Count);
    }

    [Fact]
    public async Task Without_an_order_the_others_are_written_all_the_same()
    {
        _server.Reply(DuplicateAtOne).Reply("""{"n":1,"ok":1}""");
        var writes = new BulkWrite<Craft>()
            .InsertOne(new Craft("b", "b")).DeleteOne(Named("a")).InsertOne(new Craft("b", "b"));

        var failure = await Assert.ThrowsAsync<MongoBulkWriteException>(async () => await _server.Collection<Craft>()
            .BulkWriteAsync(writes, new BulkWriteOptions { IsOrdered = false }, null, Token));

        Assert.Equal(2, Assert.Single(failure.WriteErrors).Index);
        Assert.Equal(1, failure.Result.DeletedCount);
    }

    [Fact]
    public async Task A_write_that_is_not_acknowledged_as_asked_for_does_not_end_the_others()
    {
        _server.Reply("""{"n":1,"writeConcernError":{"code":64,"errmsg":"late"},"ok":1}""").Reply("""{"n":1,"ok":1}""");
        var writes = new BulkWrite<Craft>().InsertOne(new Craft("b", "b")).DeleteOne(Named("a"));

        var failure = await Assert.ThrowsAsync<MongoBulkWriteException>(
            async () => await _server.Collection<Craft>().BulkWriteAsync(writes, null, null, Token));

        Assert.Equal(64, Assert.Single(failure.WriteConcernErrors).Code);
        Assert.Equal((1, 1), (failure.Result.InsertedCount, failure.Result.DeletedCount));
    }

    [Fact]
    public async Task Each_command_is_tried_again_by_itself_unless_it_may_change_many()
    {
        _server.Break().Reply("""{"n":1,"ok":1}""").Break();
        var writes = new BulkWrite<Craft>().InsertOne(new Craft("b", "b")).DeleteMany(Named("a"));

        await Assert.ThrowsAsync<MongoConnectionException>(
            async () => await _server.Collection<Craft>(options: Retrying).BulkWriteAsync(writes, null, null, Token));

        Assert.Equal(["insert", "insert", "delete"], _server.Commands.Select(command => command.First()));
        Assert.Equal([true, true, false], _server.Commands.Select(command => command.Contains("txnNumber")));
    }

    [Fact]
    public void A_replacement_is_not_taken_for_an_update() => Assert.Throws<MongoUsageException>(
        () => new BulkWrite<BsonDocument>().UpdateOne(Filter.All, new BsonBuilder { { "a", 1 } }));

    [Fact]
    public async Task To_write_nothing_is_refused() => await Assert.ThrowsAsync<MongoUsageException>(
        async () => await _server.Collection<Craft>().BulkWriteAsync(new BulkWrite<Craft>(), null, null, Token));
}
