using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.Tests.Collections;

public sealed class WriteCommandTests
{
    private readonly ScriptedConnection _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_inserted()
    {
        await _server.Reply("""{"n":1,"ok":1}""").Collection<Craft>().InsertOneAsync(new Craft("a", "剪纸"), null, Token);

        Assert.Equal(
            """{"insert":"crafts","ordered":true,"documents":[{"_id":"a","name":"剪纸","version":1}],"$db":"db"}""",
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task A_document_without_id_gets_one_before_it_is_sent()
    {
        BsonDocument document = new BsonBuilder { { "name", "剪纸" } };

        await _server.Reply("""{"n":1,"ok":1}""").Collection<BsonDocument>().InsertOneAsync(document, null, Token);

        var sent = _server.Commands[0]["documents"].AsArray.ToList()[0].AsDocument;
        Assert.Equal(BsonType.ObjectId, sent["_id"].Type);
        Assert.Equal("剪纸", sent["name"].AsString);
    }

    [Fact]
    public async Task Many_documents_are_inserted_in_one_command()
    {
        var inserted = await _server.Reply("""{"n":2,"ok":1}""").Collection<Craft>()
            .InsertManyAsync([new Craft("a", "剪纸"), new Craft("b", "风筝")], cancellationToken: Token);

        Assert.Equal(2, inserted);
        Assert.Equal(2, Assert.Single(_server.Commands)["documents"].AsArray.CountItems());
    }

    [Fact]
    public async Task More_documents_than_a_server_takes_at_once_are_sent_in_several_commands()
    {
        var crafts = Enumerable.Range(0, 100_001).Select(number => new Craft($"{number}", ""));

        await _server.Reply("""{"n":100000,"ok":1}""").Reply("""{"n":1,"ok":1}""").Collection<Craft>()
            .InsertManyAsync(crafts, cancellationToken: Token);

        Assert.Equal([100_000, 1], _server.Commands.Select(command => command["documents"].AsArray.CountItems()));
    }

    [Fact]
    public async Task Inserting_in_order_stops_at_the_batch_that_was_refused()
    {
        var crafts = Enumerable.Range(0, 100_001).Select(number => new Craft($"{number}", ""));
        _server.Reply("""{"n":5,"writeErrors":[{"index":5,"code":11000,"errmsg":"E11000"}],"ok":1}""");

        var refusal = await Assert.ThrowsAsync<MongoBulkWriteException>(
            async () => await _server.Collection<Craft>().InsertManyAsync(crafts, cancellationToken: Token));

        Assert.Equal((5, 5), (refusal.Result.InsertedCount, Assert.Single(refusal.WriteErrors).Index));
        Assert.Single(_server.Commands);
    }

    [Fact]
    public async Task Inserting_without_order_tells_every_refusal_by_its_position_in_the_whole()
    {
        var crafts = Enumerable.Range(0, 100_002).Select(number => new Craft($"{number}", ""));
        _server
            .Reply("""{"n":99999,"writeErrors":[{"index":5,"code":11000,"errmsg":"E11000"}],"ok":1}""")
            .Reply("""{"n":1,"writeErrors":[{"index":1,"code":121,"errmsg":"no"}],"ok":1}""");

        var refusal = await Assert.ThrowsAsync<MongoBulkWriteException>(async () =>
            await _server.Collection<Craft>().InsertManyAsync(crafts, isOrdered: false, cancellationToken: Token));

        Assert.Equal([5, 100_001], refusal.WriteErrors.Select(error => error.Index));
        Assert.Equal(100_000, refusal.Result.InsertedCount);
    }

    [Fact]
    public async Task A_document_is_replaced_or_inserted()
    {
        _server.Reply("""{"n":1,"nModified":0,"upserted":[{"index":0,"_id":"a"}],"ok":1}""");

        var result = await _server.Collection<Craft>()
            .ReplaceOneAsync(Filter.Eq("_id", "a"), new Craft("a", "剪纸", 2), isUpsert: true, cancellationToken: Token);

        Assert.Equal(new UpdateResult(0, 0, "a"), result);
        Assert.Equal(
            Json.Joined(
                """
                {"update":"crafts","ordered":true,"updates":[{"q":{"_id":"a"},
                "u":{"_id":"a","name":"剪纸","version":2},"upsert":true}],"$db":"db"}
                """),
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task One_document_is_updated()
    {
        _server.Reply("""{"n":1,"nModified":1,"ok":1}""");

        var result = await _server.Collection<Craft>().UpdateOneAsync(
            Filter.Eq("_id", "a"), new Update().Set("name", "剪纸").Inc("version", 1), cancellationToken: Token);

        Assert.Equal(new UpdateResult(1, 1, default), result);
        Assert.Equal(
            Json.Joined(
                """
                {"update":"crafts","ordered":true,"updates":[{"q":{"_id":"a"},
                "u":{"$set":{"name":"剪纸"},"$inc":{"version":1}}}],"$db":"db"}
                """),
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task Many_documents_are_updated()
    {
        _server.Reply("""{"n":3,"nModified":2,"ok":1}""");

        await _server.Collection<Craft>().UpdateManyAsync(
            Filter.All, new Update().Unset("name"), new UpdateOptions { Hint = "x_1" }, cancellationToken: Token);

        Assert.Equal(
            Json.Joined(
                """
                {"update":"crafts","ordered":true,"updates":[{"q":{},"u":{"$unset":{"name":""}},
                "multi":true,"hint":"x_1"}],"$db":"db"}
                """),
            Assert.Single(_server.Texts));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":"x"}""")]
    public async Task An_update_without_operators_is_the_callers_mistake(string update)
    {
        await Assert.ThrowsAsync<MongoUsageException>(async () => await _server.Collection<Craft>()
            .UpdateOneAsync(Filter.All, BsonDocument.ParseJson(update), cancellationToken: Token));

        Assert.Empty(_server.Commands);
    }

    [Fact]
    public async Task A_replacement_with_operators_is_the_callers_mistake()
    {
        await Assert.ThrowsAsync<MongoUsageException>(async () => await _server.Collection<BsonDocument>()
            .ReplaceOneAsync(Filter.All, new Update().Set("a", 1), cancellationToken: Token));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task Documents_are_deleted(bool isMany, int limit)
    {
        var crafts = _server.Reply("""{"n":4,"ok":1}""").Collection<Craft>();
        var filter = Filter.Eq("version", 1);

        var deleted = await (isMany
            ? crafts.DeleteManyAsync(filter, null, Token)
            : crafts.DeleteOneAsync(filter, null, Token));

        Assert.Equal(4, deleted);
        Assert.Equal(
            """{"delete":"crafts","ordered":true,"deletes":[{"q":{"version":1},"limit":LIMIT}],"$db":"db"}"""
                .Replace("LIMIT", $"{limit}"),
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task A_document_is_changed_and_brought_back()
    {
        _server.Reply("""{"value":{"_id":"a","name":"剪纸","version":2},"ok":1}""");
        var options = new FindAndModifyOptions { Sort = Sort.By("name"), ReturnsNew = true, IsUpsert = true };

        var craft = await _server.Collection<Craft>()
            .FindOneAndUpdateAsync(Filter.Eq("_id", "a"), new Update().Inc("version", 1), options, null, Token);

        Assert.Equal(new Craft("a", "剪纸", 2), craft);
        Assert.Equal(
            Json.Joined(
                """
                {"findAndModify":"crafts","query":{"_id":"a"},"sort":{"name":1},"update":{"$inc":{"version":1}},
                "new":true,"upsert":true,"$db":"db"}
                """),
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task A_document_is_deleted_and_brought_back()
    {
        var craft = await _server.Reply("""{"value":null,"ok":1}""").Collection<Craft>()
            .FindOneAndDeleteAsync(Filter.Eq("_id", "a"), cancellationToken: Token);

        Assert.Null(craft);
        Assert.Equal(
            """{"findAndModify":"crafts","query":{"_id":"a"},"remove":true,"$db":"db"}""",
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task Indexes_are_made_with_names_after_their_keys()
    {
        var names = await _server.Collection<Craft>().CreateIndexesAsync(
            [
                new CollectionIndex(Sort.By("bureauId").ThenByDescending("code")) { IsUnique = true },
                new CollectionIndex(new BsonBuilder { { "place", "2dsphere" } }) { IsSparse = true },
                new CollectionIndex(Sort.By("heldAt"))
                {
                    Name = "holds",
                    ExpireAfter = TimeSpan.FromMinutes(10),
                    PartialFilter = Filter.Eq("state", "HELD"),
                },
            ],
            cancellationToken: Token);

        Assert.Equal(["bureauId_1_code_-1", "place_2dsphere", "holds"], names);
        Assert.Equal(
            Json.Joined(
                """
                {"createIndexes":"crafts","indexes":[{"key":{"bureauId":1,"code":-1},"name":"bureauId_1_code_-1",
                "unique":true},{"key":{"place":"2dsphere"},"name":"place_2dsphere","sparse":true},
                {"key":{"heldAt":1},"name":"holds","partialFilterExpression":{"state":"HELD"},
                "expireAfterSeconds":600}],"$db":"db"}
                """),
            Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task Dropping_a_collection_that_is_not_there_counts_as_done()
    {
        await _server.Reply("""{"ok":0,"code":26,"codeName":"NamespaceNotFound","errmsg":"ns not found"}""")
            .Collection<Craft>().DropAsync(cancellationToken: Token);

        Assert.Equal("""{"drop":"crafts","$db":"db"}""", Assert.Single(_server.Texts));
    }

    [Fact]
    public async Task A_database_is_dropped()
    {
        await new MongoClient(_server).GetDatabase("old").DropAsync(cancellationToken: Token);

        Assert.Equal("""{"dropDatabase":1,"$db":"old"}""", Assert.Single(_server.Texts));
    }

    [Fact]
    public void An_answer_that_is_at_hand_is_there_without_waiting()
    {
        var inserting = _server.Reply("""{"n":1,"ok":1}""").Collection<Craft>()
            .InsertOneAsync(new Craft("a", ""), null, Token);

        Assert.True(inserting.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a$b")]
    [InlineData("a\0b")]
    public void A_collection_cannot_have_any_name(string name)
    {
        Assert.Throws<MongoUsageException>(() => _server.Collection<Craft>(name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a b")]
    public void A_database_cannot_have_any_name(string name)
    {
        Assert.Throws<MongoUsageException>(() => new MongoClient(_server).GetDatabase(name));
    }
}
