using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.MongoEmbedded.LoadClient;

/// <summary>Finds in 100,000 documents of 800 bytes: one by its id, and a page of 20 by an index.</summary>
internal static class Reads
{
    private const int Rounds = 20;
    private const int FindsInRound = 20_000;
    private const int PagesInRound = 2_000;
    private const double MostMicroseconds = 3;
    private const double MostBytes = 200;
    private const double MostPageMicroseconds = 50;

    public static async Task<int> RunAsync(string folder)
    {
        await using var server = await EmbeddedServer.OpenAsync(
            new EmbeddedServerOptions { Path = Path.Combine(folder, "a.db") });
        await Opening.FillAsync(server);
        await using var client = new MongoClient(server.Connect());
        var documents = client.GetDatabase("db").GetCollection<BsonDocument>("c");
        var find = await MeasureAsync(FindsInRound, async number =>
            Expect((await documents.FindOneAsync(Filter.Eq("_id", number * 7919 % Opening.Count))).Bytes.Length > 700));
        var connection = server.Connect();
        var command = await MeasureAsync(FindsInRound, async number =>
        {
            BsonDocument asked = new BsonBuilder
            {
                { "find", "c" },
                { "filter", new BsonBuilder { { "_id", number * 7919 % Opening.Count } } },
                { "$db", "db" },
            };
            Expect((await connection.SendAsync(asked, CancellationToken.None))["ok"].ToDouble() == 1);
        });
        var page = await MeasureAsync(PagesInRound, async number =>
        {
            var filter = Filter.Gt("rank", number * 7919 % (Opening.Count - 100));
            var found = await documents.FindAsync(filter, new FindOptions { Sort = ByRank, Limit = 20 }).ToListAsync();
            Expect(found.Count == 20);
        });
        Console.WriteLine(
            $"find by id: {find.Processor:0.00} us of CPU, {find.Bytes:0} bytes allocated; the document itself is given"
            + $" out as it is stored (limits: {MostMicroseconds}, {MostBytes})");
        Console.WriteLine(
            $"the same as a command without the client: {command.Processor:0.00} us, {command.Bytes:0} bytes");
        Console.WriteLine(
            $"page of 20 by an index: {page.Processor:0.0} us of CPU, {page.Bytes:0} bytes"
            + $" (limit: {MostPageMicroseconds})");
        var isKept = find.Processor < MostMicroseconds && find.Bytes < MostBytes;
        return isKept && page.Processor < MostPageMicroseconds ? 0 : 1;
    }

    private static Sort ByRank { get; } = Sort.By("rank");

    /// <summary>The least CPU and memory that a call took in a round, since the machine does other things.</summary>
    private static async Task<(double Processor, double Bytes)> MeasureAsync(int count, Func<int, Task> call)
    {
        var (processor, bytes) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            for (var number = 0; number < count; number++)
            {
                await call(number);
            }

            processor = Math.Min(processor, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count);
            bytes = Math.Min(bytes, (double)(GC.GetTotalAllocatedBytes() - allocated) / count);
        }

        return (processor, bytes);
    }

    private static void Expect(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidOperationException("The answer is not what was asked for.");
        }
    }
}
