using HeritageCatalog.MongoEmbedded.Storage;
using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Storage;

public sealed class GatheringPauseTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_pause_ends_when_those_before_it_in_line_had_their_turn()
    {
        var pause = new GatheringPause();

        var ended = Task.Run(() => pause.Await(Long), TestContext.Current.CancellationToken);

        await ended.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Writers_that_come_back_together_share_flushes()
    {
        const int Writers = 32;
        const int WritesOfEach = 10;
        await using var database = await TestDatabase.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < WritesOfEach; number++)
            {
                await database.InsertAsync("c", $$"""{"_id":{{(writer * WritesOfEach) + number}}}""");
            }
        })));

        var told = (await database.RunAsync("""{"serverStatus":1}"""))["dur"].AsDocument;
        Assert.Equal(Writers * WritesOfEach, told["writes"].ToInt64());
        Assert.InRange(told["commits"].ToInt64(), 1, (Writers * WritesOfEach) - 1);
    }
}
