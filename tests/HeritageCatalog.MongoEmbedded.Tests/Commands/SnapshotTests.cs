using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class SnapshotTests
{
    private const string Now = """{"level":"snapshot"}""";

    [Theory]
    [InlineData("""{"find":"c"}""")]
    [InlineData("""{"find":"c","filter":{"_id":1}}""")]
    [InlineData("""{"aggregate":"c","pipeline":[],"cursor":{}}""")]
    [InlineData("""{"distinct":"c","key":"_id"}""")]
    public async Task What_was_read_once_is_read_again_whatever_is_written_meanwhile(string read)
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1}""");
        var first = await RunAsync(database, read, BsonDocument.ParseJson(Now));
        await database.RunAsync("""{"delete":"c","deletes":[{"q":{},"limit":0}]}""");
        await database.InsertAsync("c", """{"_id":2}""");

        var again = await RunAsync(database, read, At(first));

        Assert.Equal(1, again["ok"].ToDouble());
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task A_version_that_nobody_has_read_is_not_there()
    {
        await using var database = await TestDatabase.OpenAsync();
        BsonDocument concern = new BsonBuilder
        {
            { "level", "snapshot" }, { "atClusterTime", BsonValue.From(new BsonTimestamp(7, 1)) },
        };

        var reply = await RunAsync(database, """{"find":"c"}""", concern);

        Assert.Equal("SnapshotTooOld", reply["codeName"].AsString);
    }

    [Fact]
    public async Task Versions_are_kept_for_five_minutes()
    {
        var time = new ManualTime();
        await using var database = await TestDatabase.OpenAsync(time);
        await database.InsertAsync("c", """{"_id":1}""");
        var first = await RunAsync(database, """{"find":"c"}""", BsonDocument.ParseJson(Now));
        await database.InsertAsync("c", """{"_id":2}""");

        time.Advance(TimeSpan.FromMinutes(6));
        var late = await RunAsync(database, """{"find":"c"}""", At(first));

        Assert.Equal("SnapshotTooOld", late["codeName"].AsString);
    }

    [Fact]
    public async Task A_write_has_no_snapshot()
    {
        await using var database = await TestDatabase.OpenAsync();

        var reply = await RunAsync(
            database, """{"insert":"c","documents":[{}]}""", BsonDocument.ParseJson(Now));

        Assert.Equal("InvalidOptions", reply["codeName"].AsString);
    }

    private static BsonDocument At(BsonDocument reply)
    {
        var told = reply["cursor"] is { IsMissing: false } cursor
            ? cursor.AsDocument["atClusterTime"]
            : reply["atClusterTime"];
        return new BsonBuilder { { "level", "snapshot" }, { "atClusterTime", told } };
    }

    private static ValueTask<BsonDocument> RunAsync(TestDatabase database, string command, BsonDocument concern) =>
        database.RunAsync(new BsonBuilder
        {
            BsonDocument.ParseJson(command), { "readConcern", BsonValue.From(concern) },
        });
}
