using HeritageCatalog.MongoEmbedded.Tests.Fixtures;

namespace HeritageCatalog.MongoEmbedded.Tests.Commands;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task A_reader_sees_all_of_a_command_or_nothing()
    {
        const int Enough = 100;
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"n":0}""", """{"_id":2,"n":0}""", """{"_id":3,"n":0}""");
        using var end = new CancellationTokenSource();
        var writing = WriteUntilAsync(database, end.Token);

        // Until it has surely run beside the writer, on whatever machine.
        var seen = new HashSet<int>();
        while (seen.Count < Enough && !writing.IsCompleted)
        {
            var found = await database.FetchAsync("""{"find":"c"}""");
            seen.Add(Assert.Single(found.Select(document => document["n"].ToInt32()).Distinct()));
        }

        await end.CancelAsync();
        await writing;
        Assert.Equal(Enough, seen.Count);
    }

    [Fact]
    public async Task Increments_of_many_writers_are_all_counted()
    {
        await using var database = await TestDatabase.OpenAsync();
        await database.InsertAsync("c", """{"_id":1,"n":0}""");

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => WriteAsync(database, rounds: 25))));

        Assert.Equal(16 * 25, (await database.FetchAsync("""{"find":"c"}""")).Single()["n"].ToInt32());
    }

    [Fact]
    public async Task Whoever_was_answered_reads_the_own_write()
    {
        await using var database = await TestDatabase.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(id => Task.Run(async () =>
        {
            await database.InsertAsync("c", $$"""{"_id":{{id}}}""");
            Assert.Single(await database.FetchAsync($$$"""{"find":"c","filter":{"_id":{{{id}}}}}"""));
        })));
    }

    private static async Task WriteUntilAsync(TestDatabase database, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await WriteAsync(database, rounds: 1);
        }
    }

    private static async Task WriteAsync(TestDatabase database, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await database.RunAsync("""{"update":"c","updates":[{"q":{},"u":{"$inc":{"n":1}},"multi":true}]}""");
        }
    }
}
