using System.Collections.Concurrent;
using System.Diagnostics;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Tests.Clusters;

namespace HeritageCatalog.Mongo.LoadClient;

/// <summary>
/// Many writers on a scripted set of three whose primary goes again and again: how long after the next one has appeared
/// the first write on it is acknowledged. Every write that was acknowledged must be there, and once.
/// </summary>
internal sealed class Failover(string name, int rounds, Func<FakeSet, Task<FakeNode>> change) : IAsyncDisposable
{
    private const int Writers = 24;

    // Of a heartbeat: what timers and a busy machine add to it.
    private const double Allowance = 1.1;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(5);

    // A write that is with a primary which falls silent is tried once more when that has missed a check; by then there
    // must not be another one yet.
    private static readonly TimeSpan BetweenChanges = 2.5 * Heartbeat;

    private readonly FakeSet _set = new();
    private readonly ConcurrentBag<string> _acknowledged = [];
    private readonly List<double> _delays = [];
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentBag<string> _failed = [];
    private double _longest;
    private Awaited? _awaited;

    public static async Task<int> RunAsync(int rounds)
    {
        Console.WriteLine($"{Writers} writers on a set of three, a heartbeat each {Heartbeat.TotalMilliseconds:0} ms");
        Func<Func<FakeSet, Task<FakeNode>>, string, Task<bool>> measure = async (change, name) =>
        {
            await using var failover = new Failover(name, rounds, change);
            return await failover.RunAsync();
        };
        var isKept = await measure(HandOverAsync, "hands over");
        isKept &= await measure(LeaveAsync, "steps down, and another is elected 300 ms later");
        isKept &= await measure(FallSilentAsync, "is cut off, and another is elected at once");
        return isKept ? 0 : 1;
    }

    public async ValueTask DisposeAsync()
    {
        await _set.DisposeAsync();
        _end.Dispose();
    }

    private static Task<FakeNode> HandOverAsync(FakeSet set)
    {
        set.StepDown();
        return Task.FromResult(set.Primary!);
    }

    private static async Task<FakeNode> LeaveAsync(FakeSet set)
    {
        var next = set.Secondaries.First();
        set.Elect(null);
        await Task.Delay(300);
        set.Elect(next);
        return next;
    }

    private static Task<FakeNode> FallSilentAsync(FakeSet set)
    {
        foreach (var node in set.Nodes)
        {
            node.IsCutOff = node == set.Primary;
        }

        return HandOverAsync(set);
    }

    private async Task<bool> RunAsync()
    {
        await using var client = await _set.ConnectAsync(
            $"heartbeatFrequencyMS={Heartbeat.TotalMilliseconds}&connectTimeoutMS={Heartbeat.TotalMilliseconds}");
        var documents = client.GetDatabase("db").GetCollection<BsonDocument>("c");
        var writing = Enumerable.Range(0, Writers).Select(writer => WriteAsync(documents, writer)).ToList();
        var arriving = ArriveAsync(documents);
        for (var round = 0; round < rounds; round++)
        {
            await Task.Delay(BetweenChanges + (Random.Shared.NextDouble() * Heartbeat));
            await change(_set);
            var awaited = _awaited = new Awaited(_set.Term, Stopwatch.GetTimestamp());
            _delays.Add((await awaited.Acknowledged.Task).TotalMilliseconds);
        }

        await _end.CancelAsync();
        await Task.WhenAll([.. writing, arriving]);
        return Report();
    }

    private async Task WriteAsync(MongoCollection<BsonDocument> documents, int writer)
    {
        for (var number = 0; !_end.IsCancellationRequested; number++)
        {
            await WriteAsync(documents, $"{writer}-{number}");
            await Task.Delay(BetweenWrites);
        }
    }

    // Callers that come whether or not those before them have been answered.
    private async Task ArriveAsync(MongoCollection<BsonDocument> documents)
    {
        var writes = new List<Task>();
        for (var number = 0; !_end.IsCancellationRequested; number++)
        {
            writes.Add(WriteAsync(documents, $"n-{number}"));
            await Task.Delay(BetweenWrites);
        }

        await Task.WhenAll(writes);
    }

    private async Task WriteAsync(MongoCollection<BsonDocument> documents, string id)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await documents.InsertOneAsync(new BsonBuilder { { "_id", id } });
            _acknowledged.Add(id);
            _awaited?.Note(_set.Terms[id]);
            Note(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        catch (Exception failure) when (failure is MongoConnectionException or MongoServerException)
        {
            _failed.Add(failure.Message);
        }
    }

    private void Note(double took)
    {
        lock (_delays)
        {
            _longest = Math.Max(_longest, took);
        }
    }

    private bool Report()
    {
        _delays.Sort();
        var lost = _acknowledged.Count(id => !_set.Applied.ContainsKey(id));
        var repeated = _set.Applied.Values.Count(times => times != 1);
        Console.WriteLine(
            $"the primary {name}: the first write {_delays[_delays.Count / 2]:0} ms after the next primary has appeared,"
            + $" the median of {rounds}, {_delays[^1]:0} ms at most (limit: a heartbeat, {Heartbeat.TotalMilliseconds:0});"
            + $" {_acknowledged.Count} writes acknowledged after {_longest:0} ms at most, {_failed.Count} failed, {lost} lost, {repeated} done twice");
        foreach (var (message, count) in _failed.CountBy(message => message))
        {
            Console.WriteLine($"  failed {count} times: {message}");
        }

        return _delays[^1] <= Allowance * Heartbeat.TotalMilliseconds && lost == 0 && repeated == 0;
    }

    /// <summary>The first write of a term.</summary>
    private sealed record Awaited(int Term, long Since)
    {
        public TaskCompletionSource<TimeSpan> Acknowledged { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Note(int term)
        {
            if (term == Term)
            {
                Acknowledged.TrySetResult(Stopwatch.GetElapsedTime(Since));
            }
        }
    }
}
