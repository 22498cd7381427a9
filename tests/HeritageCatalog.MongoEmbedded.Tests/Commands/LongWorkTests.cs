using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class LongWorkTests
{
    [Theory]
    [InlineData("""{"find":"c","filter":{"x":1},"maxTimeMS":5}""")]
    [InlineData("""{"count":"c","query":{"x":1},"maxTimeMS":5}""")]
    [InlineData("""{"distinct":"c","key":"x","maxTimeMS":5}""")]
    [InlineData("""{"aggregate":"c","pipeline":[{"$group":{"_id":"$x"}}],"cursor":{},"maxTimeMS":5}""")]
    public async Task A_command_ends_when_its_time_is_up(string command)
    {
        var time = new ManualTime();
        await using var database = await OpenAsync(time);
        time.Step = TimeSpan.FromMilliseconds(2);

        var reply = await database.RunAsync(command);

        Assert.Equal((50, "MaxTimeMSExpired"), (reply["code"].ToInt32(), reply["codeName"].AsString));
    }

    [Fact]
    public async Task A_command_whose_caller_has_gone_is_not_answered()
    {
        await using var database = await OpenAsync(new ManualTime());
        using var caller = new CancellationTokenSource();
        await caller.CancelAsync();

        var answer = database.Connection.SendAsync(BsonDocument.ParseJson("""{"ping":1,"$db":"test"}"""), caller.Token);

        Assert.True(answer.IsCanceled);
    }

    [Fact]
    public async Task A_cursor_outlives_the_patience_of_the_command_that_opened_it()
    {
        await using var database = await OpenAsync(new ManualTime());
        using var caller = new CancellationTokenSource();
        var opened = await database.Connection.SendAsync(
            BsonDocument.ParseJson("""{"find":"c","batchSize":1,"$db":"test"}"""), caller.Token);
        await caller.CancelAsync();

        var rest = await database.RunAsync(
            new BsonBuilder { { "getMore", opened["cursor"].AsDocument["id"] }, { "collection", "c" } });

        Assert.Equal(9_999, rest["cursor"].AsDocument["nextBatch"].AsArray.CountItems());
    }

    [Fact]
    public async Task A_caller_who_goes_while_the_work_is_done_ends_it()
    {
        using var caller = new CancellationTokenSource();
        var time = new LeavingTime(caller);
        await using var database = await OpenAsync(time);
        time.LooksLeft = 2;

        var answer = database.Connection.SendAsync(
            BsonDocument.ParseJson("""{"count":"c","query":{"x":1},"maxTimeMS":60000,"$db":"test"}"""), caller.Token);

        Assert.True(answer.IsCanceled);
    }

    /// <summary>The caller goes when the clock has been looked at so many times.</summary>
    private sealed class LeavingTime(CancellationTokenSource caller) : TimeProvider
    {
        public int LooksLeft { get; set; } = int.MaxValue;

        public override long GetTimestamp()
        {
            if (--LooksLeft == 0)
            {
                caller.Cancel();
            }

            return 0;
        }
    }

    private static async Task<TestDatabase> OpenAsync(TimeProvider time)
    {
        var database = await TestDatabase.OpenAsync(time);
        await database.InsertAsync("c", [.. Enumerable.Range(0, 10_000).Select(id => $$$"""{"_id":{{{id}}}}""")]);
        return database;
    }
}
