using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class FindTests
{
    [Theory]
    [InlineData("""{"find":"c","filter":{"$bad":1}}""", 2, "BadValue")]
    [InlineData("""{"find":"c","unknown":1}""", 40415, "IDLUnknownField")]
    [InlineData("""{"find":"c","filter":1}""", 14, "TypeMismatch")]
    [InlineData("""{"find":"c","sort":{"a":2}}""", 2, "BadValue")]
    [InlineData("""{"find":"c","skip":-1}""", 2, "BadValue")]
    [InlineData("""{"find":"c","filter":{"_id":1},"sort":{"a":2}}""", 2, "BadValue")]
    [InlineData("""{"find":"c","hint":"none"}""", 2, "BadValue")]
    [InlineData("""{"find":"c","projection":{"a":1,"b":0}}""", 31254, "Location31254")]
    [InlineData("""{"find":"c","projection":{"a":0,"b":1}}""", 31253, "Location31253")]
    [InlineData("""{"find":"c","projection":{"a":1,"a.b":1}}""", 31249, "Location31249")]
    [InlineData("""{"find":"c","projection":{"a":{"$slice":1}}}""", 2, "BadValue")]
    [InlineData("""{"find":1}""", 73, "InvalidNamespace")]
    [InlineData("""{"fnid":"c"}""", 59, "CommandNotFound")]
    [InlineData("""{"find":"c","collation":{"locale":"zh"}}""", 40415, "IDLUnknownField")]
    [InlineData("""{"find":"c","readConcern":{"level":"none"}}""", 2, "BadValue")]
    [InlineData("""{"find":"c","lsid":1}""", 14, "TypeMismatch")]
    public async Task What_it_does_not_know_is_refused(string command, int code, string codeName)
    {
        await using var database = await OpenWithFourAsync();

        var reply = await database.RunAsync(command);

        Assert.Equal(
            (0.0, code, codeName), (reply["ok"].ToDouble(), reply["code"].ToInt32(), reply["codeName"].AsString));
        Assert.NotEmpty(reply["errmsg"].AsString);
    }

    [Fact]
    public async Task A_cursor_sees_the_data_as_they_were_when_it_was_opened()
    {
        await using var database = await OpenWithFourAsync();
        var first = (await database.RunAsync("""{"find":"c","batchSize":1}"""))["cursor"].AsDocument;

        await database.RunAsync("""{"delete":"c","deletes":[{"q":{},"limit":0}]}""");
        var rest = await GetMoreAsync(database, first, batchSize: 0);

        Assert.Equal(3, Count(rest["nextBatch"]));
    }

    [Fact]
    public async Task An_idle_cursor_is_closed_after_ten_minutes()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        await database.InsertAsync("c", """{"_id":1}""", """{"_id":2}""");
        var first = (await database.RunAsync("""{"find":"c","batchSize":1}"""))["cursor"].AsDocument;

        time.Advance(TimeSpan.FromMinutes(10));
        var reply = await database.RunAsync(new BsonBuilder { { "getMore", first["id"] }, { "collection", "c" } });

        Assert.Equal((43, "CursorNotFound"), (reply["code"].ToInt32(), reply["codeName"].AsString));
    }

    private static async Task<TestDatabase> OpenWithFourAsync()
    {
        var database = await TestDatabase.OpenAsync();
        await database.InsertAsync(
            "c", """{"_id":1,"a":10}""", """{"_id":2,"a":20}""", """{"_id":3,"a":30}""", """{"_id":4,"a":20}""");
        return database;
    }

    private static async Task<BsonDocument> GetMoreAsync(TestDatabase database, BsonDocument cursor, int batchSize)
    {
        var command = new BsonBuilder
        {
            { "getMore", cursor["id"] }, { "collection", "c" }, { "batchSize", batchSize },
        };
        return (await database.RunAsync(command))["cursor"].AsDocument;
    }

    private static int Count(BsonValue array) => array.AsArray.CountItems();
}
