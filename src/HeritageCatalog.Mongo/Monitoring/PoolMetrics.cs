using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HeritageCatalog.Mongo.Pooling;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Measures the pools of this process, after OpenTelemetry's "Semantic conventions for database client
/// metrics". Costs next to nothing where nobody listens.</summary>
internal static class PoolMetrics
{
    private const string PoolName = "db.client.connection.pool.name";
    private const string State = "db.client.connection.state";

    private static readonly Meter Meter = new("HeritageCatalog.Mongo");
    private static readonly ConcurrentDictionary<ConnectionPool, bool> Open = new();

    private static readonly Histogram<double> WaitTimes = Meter.CreateHistogram<double>(
        "db.client.connection.wait_time", "s", "Time to get a connection from the pool.");

    private static readonly Histogram<double> CreateTimes = Meter.CreateHistogram<double>(
        "db.client.connection.create_time", "s", "Time to make a connection.");

    private static readonly Counter<long> Timeouts = Meter.CreateCounter<long>(
        "db.client.connection.timeouts", "{timeout}", "Waits for a connection that were given up.");

    static PoolMetrics() => Meter.CreateObservableUpDownCounter(
        "db.client.connection.count", CountConnections, "{connection}", "Connections of the pool, by state.");

    public static void Add(ConnectionPool pool) => Open.TryAdd(pool, true);

    public static void Remove(ConnectionPool pool) => Open.TryRemove(pool, out _);

    public static void RecordWait(ConnectionPool pool, TimeSpan time) => Record(WaitTimes, pool, time);

    public static void RecordCreation(ConnectionPool pool, TimeSpan time) => Record(CreateTimes, pool, time);

    public static void CountTimeout(ConnectionPool pool) => Timeouts.Add(1, NameOf(pool));

    private static void Record(Histogram<double> histogram, ConnectionPool pool, TimeSpan time)
    {
        if (histogram.Enabled)
        {
            histogram.Record(time.TotalSeconds, NameOf(pool));
        }
    }

    private static IEnumerable<Measurement<int>> CountConnections()
    {
        foreach (var pool in Open.Keys)
        {
            var (idle, used) = pool.CountConnections();
            yield return new Measurement<int>(idle, NameOf(pool), new(State, "idle"));
            yield return new Measurement<int>(used, NameOf(pool), new(State, "used"));
        }
    }

    private static KeyValuePair<string, object?> NameOf(ConnectionPool pool) => new(PoolName, $"{pool.Server}");
}
