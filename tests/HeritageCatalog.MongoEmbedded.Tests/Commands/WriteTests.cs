using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class WriteTests
{
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
