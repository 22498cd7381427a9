using System.Diagnostics;
using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.LoadClient;

/// <summary>Opening a database of 100,000 documents of 800 bytes, which brings them all into memory.</summary>
internal static class Opening
{
    public const int Count = 100_000;

    private const int AtOnce = 1_000;
    private const double MostSeconds = 1;
    private const double MostTimesItsBytes = 1.6;

    private static readonly string Text = new('x', 680);

    public static BsonDocument Document(int number) => new BsonBuilder
    {
        { "_id", number },
        { "rank", number * 31 % Count },
        { "code", $"C{number:000000}" },
        { "name", $"Thing number {number} of them all" },
        { "text", Text },
    };

    public static async Task<int> FillAsync(string path)
    {
        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path });
        await FillAsync(server);
        return 0;
    }

    public static async Task FillAsync(EmbeddedServer server)
    {
        var connection = server.Connect();
        await connection.SendAsync(
            BsonDocument.ParseJson("""{"createIndexes":"c","indexes":[{"key":{"rank":1},"name":"rank"}],"$db":"db"}"""),
            CancellationToken.None);
        for (var first = 0; first < Count; first += AtOnce)
        {
            BsonDocument insert = new BsonBuilder
            {
                { "insert", "c" },
                { "documents", BsonArray.From(Enumerable.Range(first, AtOnce).Select(Document)) },
                { "$db", "db" },
            };
            await connection.SendAsync(insert, CancellationToken.None);
        }
    }

    public static async Task<int> RunAsync(string path)
    {
        var raw = (double)Count * Document(Count / 2).Bytes.Length;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (began, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await using var server = await EmbeddedServer.OpenAsync(new EmbeddedServerOptions { Path = path });
        var (took, used) = (Stopwatch.GetElapsedTime(began), Environment.CpuUsage.TotalTime - processor);
        var times = (GC.GetTotalMemory(forceFullCollection: true) - before) / raw;
        Console.WriteLine(
            $"{server.Opening.Documents} documents opened in {took.TotalSeconds:0.00} s (limit: {MostSeconds}),"
            + $" {used.TotalSeconds:0.00} s of CPU; in memory {times:0.00} times their {raw / 1e6:0} MB"
            + $" (limit: {MostTimesItsBytes})");
        return took.TotalSeconds < MostSeconds && times <= MostTimesItsBytes ? 0 : 1;
    }
}
