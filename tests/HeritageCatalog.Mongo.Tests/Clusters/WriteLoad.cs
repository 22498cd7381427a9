using System.Collections.Concurrent;
using System.Diagnostics;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Clusters;

/// <summary>Many writers at once, each write with an id of its own.</summary>
internal sealed class WriteLoad
{
    private const int Writers = 24;

    private readonly ConcurrentBag<string> _acknowledged = [];
    private readonly ConcurrentBag<Exception> _failed = [];
    private readonly int _count;
    private TimeSpan _longest;

    private WriteLoad(int count) => _count = count;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="client">Writes.</param>
    /// <param name="count">How many writes.</param>
    /// <param name="before">What happens before the write of a number.</param>
    public static async Task<WriteLoad> RunAsync(MongoClient client, int count, Action<int> before)
    {
        var load = new WriteLoad(count);
        var crafts = client.GetDatabase("db").GetCollection<Craft>("crafts");
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = Token },
            async (number, _) =>
            {
                before(number);
                await load.WriteAsync(crafts, new Craft($"{number}", "name"));
            });
        return load;
    }

    /// <summary>Compares what was acknowledged with what the set has.</summary>
    public void Check(FakeSet set, int leastAcknowledged)
    {
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{_acknowledged.Count} acknowledged, {_failed.Count} failed, the longest took {_longest.TotalMilliseconds:0} ms; "
            + string.Join("; ", _failed.CountBy(failure => failure.Message).Select(pair => $"{pair.Value}x {pair.Key}")));
        Assert.All(_acknowledged, id => Assert.Equal(1, set.Applied.GetValueOrDefault(id)));
        Assert.All(set.Applied.Values, times => Assert.Equal(1, times));
        Assert.InRange(_acknowledged.Count, leastAcknowledged, _count);
        Assert.Equal(_count, _acknowledged.Count + _failed.Count);
    }

    private async Task WriteAsync(MongoCollection<Craft> crafts, Craft craft)
    {
        var startedAt = Stopwatch.GetTimestamp();
        try
        {
            await crafts.InsertOneAsync(craft, cancellationToken: Token);
            _acknowledged.Add(craft.Id);
            Note(Stopwatch.GetElapsedTime(startedAt));
        }
        catch (Exception failure) when (failure is MongoConnectionException or MongoServerException)
        {
            _failed.Add(failure);
        }
    }

    private void Note(TimeSpan took)
    {
        lock (_acknowledged)
        {
            _longest = took > _longest ? took : _longest;
        }
    }
}
