using System.Diagnostics;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;

namespace HeritageCatalog.MongoEmbedded.LoadClient;

/// <summary>Durable inserts of 1 KB by many writers at once, in turn with bare commits of as many bytes.</summary>
internal sealed class DurableWrites(int writers)
{
    private const double LeastShare = 0.7;

    // Until everything is compiled for speed.
    private const int WarmUpRounds = 3;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(0.7);
    private static readonly string Text = new('x', 960);

    private readonly List<double> _shares = [];
    private readonly List<(Cost Client, Cost Commands, Cost Bare)> _costs = [];
    private long _next;

    public static async Task<int> RunAsync(string folder, int writers, int rounds)
    {
        var measurement = new DurableWrites(writers);
        await using var server = await EmbeddedServer.OpenAsync(
            new EmbeddedServerOptions { Path = Path.Combine(folder, "a.db") });
        await using var client = new MongoClient(server.Connect());
        using var bare = new BareCommits(Path.Combine(folder, "bare.db"));
        var collection = client.GetDatabase("db").GetCollection<BsonDocument>("c");
        var connection = server.Connect();
        for (var round = 0; round < WarmUpRounds + rounds; round++)
        {
            await measurement.CompareAsync(
                () => collection.InsertOneAsync(measurement.Make()).AsTask(),
                () => connection.SendAsync(Command(measurement.Make()), CancellationToken.None).AsTask(),
                () => bare.InsertAsync(measurement.Make().Bytes.ToArray()),
                isMeasured: round >= WarmUpRounds);
        }

        return measurement.Report() ? 0 : 1;
    }

    private static BsonDocument Command(BsonDocument document) => new BsonBuilder
    {
        { "insert", "c" }, { "documents", BsonArray.From([document]) }, { "$db", "db" },
    };

    private BsonDocument Make() => new BsonBuilder { { "_id", Interlocked.Increment(ref _next) }, { "text", Text } };

    private async Task CompareAsync(Func<Task> client, Func<Task> commands, Func<Task> bare, bool isMeasured)
    {
        var possible = await RunAsync(bare);
        var byCommands = await RunAsync(commands);
        var byClient = await RunAsync(client);
        var possibleAgain = await RunAsync(bare);
        if (isMeasured)
        {
            var rate = (possible.Rate + possibleAgain.Rate) / 2;
            _shares.Add(byClient.Rate / rate);
            _costs.Add((byClient, byCommands, possible));
            Console.WriteLine(
                $"{byClient.Rate:0} writes/s by the client, {byCommands.Rate:0} by commands, {rate:0} bare:"
                + $" {byClient.Rate / rate:0.00}; us of CPU {byClient.Processor:0.0}, {byCommands.Processor:0.0},"
                + $" {possible.Processor:0.0}");
        }
    }

    private bool Report()
    {
        var share = Median(_shares);
        Console.WriteLine($"{writers} writers: {share:0.00} of bare group commit, the median (limit: {LeastShare})");
        Tell("us of CPU", cost => cost.Processor);
        Tell("bytes allocated", cost => cost.Bytes);
        Tell("us of the collector's pauses", cost => cost.Pauses);
        return share >= LeastShare;
    }

    private void Tell(string what, Func<Cost, double> value) => Console.WriteLine(
        $"{what} for each write, the least: {_costs.Min(one => value(one.Client)):0.0} by the client,"
        + $" {_costs.Min(one => value(one.Commands)):0.0} by commands, {_costs.Min(one => value(one.Bare)):0.0} bare");

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private async Task<Cost> RunAsync(Func<Task> write)
    {
        var (began, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (allocated, paused) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            var count = 0L;
            for (; Stopwatch.GetElapsedTime(began) < Duration; count++)
            {
                await write();
            }

            return count;
        })));
        var total = counts.Sum();
        return new Cost(
            total / Stopwatch.GetElapsedTime(began).TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / total,
            (double)(GC.GetTotalAllocatedBytes() - allocated) / total,
            (GC.GetTotalPauseDuration() - paused).TotalMicroseconds / total);
    }

    /// <summary>Writes a second, and what each of them takes.</summary>
    private sealed record Cost(double Rate, double Processor, double Bytes, double Pauses);
}
