using System.Diagnostics;
using System.Runtime;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Connections;

namespace HeritageCatalog.MongoEmbedded.LoadClient;

/// <summary>
/// Durable inserts of 1 KB by many writers at once, in turn with bare commits of as many bytes. The turns are short, so
/// that whatever else the machine does in a round falls on both.
/// </summary>
internal sealed class DurableWrites(int writers)
{
    private const double LeastShare = 0.7;

    // A round is measured once the one before it has compiled next to nothing: the bare way has little to compile.
    private const int FewMethods = 8;
    private const int MostWarmUpRounds = 30;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(0.2);
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
        var byClient = new Way(
            () => collection.InsertOneAsync(measurement.Make()), () => CountCommitsAsync(connection));
        var byCommands = byClient with
        {
            Write = async () => await connection.SendAsync(Command(measurement.Make()), CancellationToken.None),
        };
        var barely = new Way(
            () => new ValueTask(bare.InsertAsync(measurement.Make().Bytes.ToArray())),
            () => ValueTask.FromResult(bare.Commits));
        var compiled = 0L;
        for (var round = 0; round < MostWarmUpRounds && JitInfo.GetCompiledMethodCount() - compiled > FewMethods; round++)
        {
            compiled = JitInfo.GetCompiledMethodCount();
            await measurement.CompareAsync(byClient, byCommands, barely);
            await DropAsync(connection);
        }

        measurement.Forget();
        for (var round = 0; round < rounds; round++)
        {
            await measurement.CompareAsync(byClient, byCommands, barely);
            await DropAsync(connection);
        }

        return measurement.Report() ? 0 : 1;
    }

    // Each round finds the database as large as the one before.
    private static async Task DropAsync(IServerConnection connection)
    {
        BsonDocument command = new BsonBuilder { { "drop", "c" }, { "$db", "db" } };
        await connection.SendAsync(command, CancellationToken.None);
    }

    private static BsonDocument Command(BsonDocument document) => new BsonBuilder
    {
        { "insert", "c" }, { "documents", BsonArray.From([document]) }, { "$db", "db" },
    };

    private static async ValueTask<long> CountCommitsAsync(IServerConnection connection)
    {
        BsonDocument command = new BsonBuilder { { "serverStatus", 1 }, { "$db", "admin" } };
        var status = await connection.SendAsync(command, CancellationToken.None);
        return status["dur"].AsDocument["commits"].AsInt64;
    }

    private BsonDocument Make() => new BsonBuilder { { "_id", Interlocked.Increment(ref _next) }, { "text", Text } };

    private async Task CompareAsync(Way client, Way commands, Way bare)
    {
        var possible = await RunAsync(bare);
        var byCommands = await RunAsync(commands);
        var byClient = await RunAsync(client);
        var possibleAgain = await RunAsync(bare);
        var rate = (possible.Rate + possibleAgain.Rate) / 2;
        _shares.Add(byClient.Rate / rate);
        _costs.Add((byClient, byCommands, possible));
    }

    private void Forget()
    {
        _shares.Clear();
        _costs.Clear();
    }

    private bool Report()
    {
        var shares = _shares.Order().ToList();
        var share = shares[shares.Count / 2];
        Console.WriteLine(
            $"{writers} writers: {share:0.00} of bare group commit, the median of {shares.Count} rounds"
            + $" (limit: {LeastShare}; a quarter is below {shares[shares.Count / 4]:0.00},"
            + $" a quarter above {shares[shares.Count * 3 / 4]:0.00})");
        Tell("writes a second, the median", Median, cost => cost.Rate);
        Tell("flushes for 1000 writes, the median", Median, cost => cost.Flushes);
        Tell("us of CPU for each write, the least", Enumerable.Min, cost => cost.Processor);
        Tell("us of CPU for each write, the median", Median, cost => cost.Processor);
        Tell("bytes allocated for each write, the least", Enumerable.Min, cost => cost.Bytes);
        return share >= LeastShare;
    }

    private void Tell(string what, Func<IEnumerable<double>, double> choose, Func<Cost, double> value) =>
        Console.WriteLine(
            $"  {what}: {choose(_costs.Select(one => value(one.Client))):0.0} by the client,"
            + $" {choose(_costs.Select(one => value(one.Commands))):0.0} by commands,"
            + $" {choose(_costs.Select(one => value(one.Bare))):0.0} bare");

    private static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return ordered[ordered.Count / 2];
    }

    private async Task<Cost> RunAsync(Way way)
    {
        var flushes = await way.CountCommits();
        var (began, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var allocated = GC.GetTotalAllocatedBytes();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            var count = 0L;
            for (; Stopwatch.GetElapsedTime(began) < Duration; count++)
            {
                await way.Write();
            }

            return count;
        })));
        var total = counts.Sum();
        return new Cost(
            total / Stopwatch.GetElapsedTime(began).TotalSeconds,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / total,
            (double)(GC.GetTotalAllocatedBytes() - allocated) / total,
            (await way.CountCommits() - flushes) * 1000.0 / total);
    }

    /// <summary>One way to store a document, and how often it has flushed the disk.</summary>
    private sealed record Way(Func<ValueTask> Write, Func<ValueTask<long>> CountCommits);

    /// <summary>Writes a second, and what each of them takes.</summary>
    private sealed record Cost(double Rate, double Processor, double Bytes, double Flushes);
}
