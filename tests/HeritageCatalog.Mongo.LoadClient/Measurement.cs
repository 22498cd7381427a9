using System.Diagnostics;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;

namespace HeritageCatalog.Mongo.LoadClient;

/// <summary>Asks over a link, many at a time, in turn with bare sockets that reach what as many connections can at
/// best: one command each in the time of one round trip.</summary>
internal sealed class Measurement(MongoCollection<BsonDocument> documents, BareSockets bare)
{
    private const int Askers = 256;
    private const double LeastShare = 0.9;

    // Were one of them ever blocked, the others could not keep up.
    private const int MostThreads = 7;

    private readonly List<double> _shares = [];
    private long _finds;
    private TimeSpan _processor;
    private long _allocated;

    public static async Task<int> RunAsync(int port, int size, int rounds)
    {
        await using var client = await MongoClient.ConnectAsync($"mongodb://127.0.0.1:{port}/?maxPoolSize={size}");
        using var bare = await BareSockets.ConnectAsync(port, size);
        var documents = client.GetDatabase("db").GetCollection<BsonDocument>("c");
        var measurement = new Measurement(documents, bare);
        var threads = ThreadPool.SetMaxThreads(MostThreads, MostThreads) ? $"{MostThreads}" : "any number of";
        await measurement.AskAsync(TimeSpan.FromSeconds(2));
        measurement._finds = 0;
        for (var round = 0; round < rounds; round++)
        {
            await measurement.CompareAsync(TimeSpan.FromSeconds(1));
        }

        Console.WriteLine($"by {threads} thread-pool threads at most");
        return measurement.Report() ? 0 : 1;
    }

    private async Task CompareAsync(TimeSpan duration)
    {
        var possible = await RateAsync(bare.AskAsync, duration);
        var (processor, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        var reached = await RateAsync(AskAsync, duration);
        _processor += Environment.CpuUsage.TotalTime - processor;
        _allocated += GC.GetTotalAllocatedBytes() - allocated;
        _shares.Add(reached / possible);
        Console.WriteLine($"{reached:0} finds/s of {possible:0}: {reached / possible:0.00}");
    }

    private bool Report()
    {
        _shares.Sort();
        var share = _shares[_shares.Count / 2];
        Console.WriteLine($"{share:0.00} of what the pool can do, the median (limit: {LeastShare})");
        Console.WriteLine($"{_processor.TotalMicroseconds / _finds:0} us of CPU and {_allocated / _finds} bytes allocated"
            + " for each find of 1 KB");
        return share >= LeastShare;
    }

    private static async Task<double> RateAsync(Func<TimeSpan, Task<long>> ask, TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var count = await ask(duration);
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private async Task<long> AskAsync(TimeSpan duration)
    {
        var began = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Askers).Select(_ => AskOneByOneAsync(began, duration)));
        _finds += counts.Sum();
        return counts.Sum();
    }

    private async Task<long> AskOneByOneAsync(long began, TimeSpan duration)
    {
        var count = 0L;
        for (; Stopwatch.GetElapsedTime(began) < duration; count++)
        {
            var found = await documents.FindAsync(Filter.Eq("_id", "a")).ToListAsync();
            if (found.Count != 1)
            {
                throw new InvalidOperationException("The answer is not the one document.");
            }
        }

        return count;
    }
}
