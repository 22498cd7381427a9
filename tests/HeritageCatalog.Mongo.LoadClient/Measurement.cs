using System.Diagnostics;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Mongo.Pooling;

namespace HeritageCatalog.Mongo.LoadClient;

/// <summary>Asks over a link, many at a time, and compares with what a pool can reach: as many commands in the time of
/// one round trip as it has connections.</summary>
internal static class Measurement
{
    private const int Askers = 256;
    private const double LeastShare = 0.9;
    private const int ThreadsBelow = 8;

    private static int _mostThreads;

    public static async Task<int> RunAsync(int port, int size, int seconds)
    {
        var connector = new Connector(new ConnectionSettings(), TimeProvider.System);
        var settings = new PoolSettings { MaxSize = size };
        var pool = new ConnectionPool(ServerAddress.Of("127.0.0.1", port), settings, connector, TimeProvider.System);
        pool.Ready();
        var client = new MongoClient(new PoolServerConnection(pool));
        var documents = client.GetDatabase("db").GetCollection<BsonDocument>("c");

        await AskAsync(documents, TimeSpan.FromSeconds(2));
        var roundTrip = await MeasureRoundTripAsync(documents);
        var share = await ReportAsync(documents, TimeSpan.FromSeconds(seconds), size / roundTrip.TotalSeconds);
        Console.WriteLine($"one find alone takes {roundTrip.TotalMilliseconds:0.0} ms");
        Console.WriteLine($"thread-pool threads: {_mostThreads} at most (limit: below {ThreadsBelow})");
        pool.Close();
        return share >= LeastShare && _mostThreads < ThreadsBelow ? 0 : 1;
    }

    private static async Task<double> ReportAsync(
        MongoCollection<BsonDocument> documents, TimeSpan duration, double possible)
    {
        var (processor, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var began = Stopwatch.GetTimestamp();
        using var counting = new Timer(_ => CountThreads(), null, dueTime: 0, period: 50);
        var finds = await AskAsync(documents, duration);
        var reached = finds / Stopwatch.GetElapsedTime(began).TotalSeconds;
        var share = reached / possible;
        Console.WriteLine(
            $"{reached:0} finds/s of {possible:0} that the pool could do: {share:0.00} (limit: {LeastShare})");
        Console.WriteLine($"{(Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / finds:0} us of CPU and "
            + $"{(GC.GetTotalAllocatedBytes() - allocated) / finds} bytes allocated for each find of 1 KB");
        return share;
    }

    private static void CountThreads() => _mostThreads = Math.Max(_mostThreads, ThreadPool.ThreadCount);

    private static async Task<TimeSpan> MeasureRoundTripAsync(MongoCollection<BsonDocument> documents)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < 100; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await FindAsync(documents);
            times.Add(Stopwatch.GetElapsedTime(began));
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static async Task<long> AskAsync(MongoCollection<BsonDocument> documents, TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var finds = 0L;
        await Task.WhenAll(Enumerable.Range(0, Askers).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(began) < duration)
            {
                await FindAsync(documents);
                Interlocked.Increment(ref finds);
            }
        }));
        return finds;
    }

    private static async Task FindAsync(MongoCollection<BsonDocument> documents)
    {
        var found = await documents.FindAsync(Filter.Eq("_id", "a")).ToListAsync();
        if (found.Count != 1)
        {
            throw new InvalidOperationException("The answer is not the one document.");
        }
    }
}
