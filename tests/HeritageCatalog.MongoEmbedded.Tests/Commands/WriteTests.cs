using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class WriteTests
{
    [Fact]
    public async Task A_document_without_an_id_gets_one_in_front()
    {
        await using var database = await TestDatabase.OpenAsync();

        await database.InsertAsync("c", """{"a":1}""");

        var found = Assert.Single(await database.FetchAsync("""{"find":"c"}"""));
        Assert.StartsWith("""{"_id":{"$oid":""", found.ToString());
    }

    [Fact]
    public async Task A_duplicate_key_is_refused_with_code_11000()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""");

        var reply = await database.RunAsync("""{"insert":"c","documents":[{"_id":1}]}""");

        var error = Assert.Single(reply["writeErrors"].AsArray.ToList()).AsDocument;
        Assert.Equal(11000, error["code"].ToInt32());
        Assert.Equal("""{"_id":1}""", error["keyPattern"].ToString());
        Assert.Equal("""{"_id":1}""", error["keyValue"].ToString());
        Assert.Equal(
            "E11000 duplicate key error collection: test.c index: _id_ dup key: { _id: 1 }", error["errmsg"].AsString);
    }

    [Theory]
    [InlineData(true, 1, 1)]
    [InlineData(false, 2, 2)]
    public async Task An_unordered_insert_goes_on_after_an_error(bool isOrdered, int inserted, int errors)
    {
        await using var database = await TestDatabase.OpenAsync();

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
        await using var database = await TestDatabase.OpenAsync();
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
        await using var database = await TestDatabase.OpenAsync();

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
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""", """{"_id":2,"a":1}""", """{"_id":3}""");

        var reply = await database.RunAsync($$"""{"delete":"c","deletes":[{"q":{"a":1},"limit":{{limit}}}]}""");

        Assert.Equal(deleted, reply["n"].ToInt32());
        Assert.Equal(3 - deleted, await database.CountAsync("c"));
    }

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
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""");

        var reply = await database.RunAsync(
            new BsonBuilder { { "findAndModify", "c" }, BsonDocument.ParseJson(arguments) });

        Assert.Equal(value, reply["value"].ToString());
        Assert.Equal(stored, Assert.Single(await database.FetchAsync("""{"find":"c"}""")).ToString());
    }

    [Fact]
    public async Task FindAndModify_takes_the_first_in_sort_order()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""", """{"_id":2,"a":9}""", """{"_id":3,"a":5}""");

        var reply = await database.RunAsync("""{"findAndModify":"c","sort":{"a":-1},"remove":true}""");

        Assert.Equal("""{"lastErrorObject":{"n":1},"value":{"_id":2,"a":9},"ok":1.0}""", reply.ToString());
        Assert.Equal(2, await database.CountAsync("c"));
    }

    [Fact]
    public async Task FindAndModify_upserts()
    {
        await using var database = await TestDatabase.OpenAsync();

        var reply = await database.RunAsync(
            """{"findAndModify":"c","query":{"_id":1},"update":{"$set":{"a":1}},"upsert":true,"new":true}""");

        Assert.Equal(
            """{"lastErrorObject":{"n":1,"updatedExisting":false,"upserted":1},"value":{"_id":1,"a":1},"ok":1.0}""",
            reply.ToString());
    }

    [Fact]
    public async Task A_retried_write_gets_the_first_reply_and_has_no_second_effect()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":1}""");
        var command = new BsonBuilder
        {
            BsonDocument.ParseJson("""{"update":"c","updates":[{"q":{"_id":1},"u":{"$inc":{"a":1}}}]}"""),
            { "lsid", new BsonBuilder { { "id", BsonValue.From(Guid.NewGuid()) } } },
            { "txnNumber", 1L },
        }.Build();

        var first = await database.RunAsync(command);
        var second = await database.RunAsync(command);
        await database.ReopenAsync();
        var third = await database.RunAsync(command);

        Assert.Equal([first, first], [second, third]);
        Assert.Equal(1, await database.CountAsync("c", """{"a":2}"""));
    }

    [Fact]
    public async Task A_session_is_forgotten_after_half_an_hour()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        BsonDocument InsertOf(Guid session) => new BsonBuilder
        {
            BsonDocument.ParseJson("""{"insert":"c","documents":[{"a":1}]}"""),
            { "lsid", new BsonBuilder { { "id", BsonValue.From(session) } } },
            { "txnNumber", 1L },
        };
        var (old, later) = (Guid.NewGuid(), Guid.NewGuid());
        await database.RunAsync(InsertOf(old));
        time.Advance(TimeSpan.FromMinutes(31));
        await database.RunAsync(InsertOf(later));

        await database.RunAsync(InsertOf(old));
        await database.RunAsync(InsertOf(later));

        Assert.Equal(3, await database.CountAsync("c"));
    }

    [Fact]
    public async Task An_older_number_of_a_session_is_refused()
    {
        await using var database = await TestDatabase.OpenAsync();
        BsonBuilder session = new() { { "lsid", new BsonBuilder { { "id", BsonValue.From(Guid.NewGuid()) } } } };
        var insert = BsonDocument.ParseJson("""{"insert":"c","documents":[{"a":1}]}""");
        await database.RunAsync(new BsonBuilder { insert, session.Build(), { "txnNumber", 2L } });

        var reply = await database.RunAsync(new BsonBuilder { insert, session.Build(), { "txnNumber", 1L } });

        Assert.Equal("TransactionTooOld", reply["codeName"].AsString);
    }

    [Fact]
    public async Task What_was_written_is_there_after_reopening()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"a":"x"}""", """{"_id":2,"a":"y"}""", """{"_id":3}""");
        await database.RunAsync("""{"update":"c","updates":[{"q":{"_id":1},"u":{"$set":{"a":"z"}}}]}""");
        await database.RunAsync("""{"delete":"c","deletes":[{"q":{"_id":3},"limit":1}]}""");
        await database.RunAsync("""{"createIndexes":"c","indexes":[{"key":{"a":1},"name":"a_1","unique":true}]}""");

        await database.ReopenAsync();

        var found = await database.FetchAsync("""{"find":"c","sort":{"a":1},"hint":"a_1"}""");
        Assert.Equal(["""{"_id":2,"a":"y"}""", """{"_id":1,"a":"z"}"""], found.Select(document => document.ToString()));
    }
}
