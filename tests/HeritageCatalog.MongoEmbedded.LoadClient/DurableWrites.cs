using System.Diagnostics;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;

namespace HeritageCatalog.MongoEmbedded.LoadClient;

/// <summary>Durable inserts of 1 KB by many writers at once, in turn with bare group commits of as many bytes.</summary>
internal sealed class DurableWrites(int writers)
{
    private const double LeastShare = 0.7;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(0.7);
    private static readonly string Text = new('x', 960);

    private readonly List<double> _shares = [];
    private readonly List<(double Client, double Commands, double Bare)> _processor = [];
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
        for (var round = 0; round <= rounds; round++)
        {
            await measurement.CompareAsync(
                () => collection.InsertOneAsync(measurement.Make()).AsTask(),
                () => connection.SendAsync(Command(measurement.Make()), CancellationToken.None).AsTask(),
                () => bare.InsertAsync(measurement.Make().Bytes.ToArray()),
                isMeasured: round > 0);
        }

        return measurement.Report() ? 0 : 1;
    }

    private static BsonDocument Command(BsonDocument document) => new BsonBuilder
    {
        { "insert", "d" }, { "documents", BsonArray.From([document]) }, { "$db", "db" },
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
            _processor.Add((byClient.Processor, byCommands.Processor, possible.Processor));
            Console.WriteLine(
                $"{byClient.Rate:0} writes/s by the client, {byCommands.Rate:0} by commands, {rate:0} bare:"
                + $" {byClient.Rate / rate:0.00}");
        }
    }

    private bool Report()
    {
        var share = Median(_shares);
        Console.WriteLine($"{writers} writers: {share:0.00} of bare group commit, the median (limit: {LeastShare})");
        Console.WriteLine(
            $"us of CPU for each write, the least: {_processor.Min(one => one.Client):0.0} by the client,"
            + $" {_processor.Min(one => one.Commands):0.0} by commands, {_processor.Min(one => one.Bare):0.0} bare");
        return share >= LeastShare;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private async Task<(double Rate, double Processor)> RunAsync(Func<Task> write)
    {
        var (began, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
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
        return (
            total / Stopwatch.GetElapsedTime(began).TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / total);
    }
}
