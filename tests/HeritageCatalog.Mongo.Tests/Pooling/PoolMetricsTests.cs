using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Pooling;
using HeritageCatalog.Mongo.Tests.Servers;

namespace HeritageCatalog.Mongo.Tests.Pooling;

public sealed class PoolMetricsTests : IDisposable
{
    private readonly ConcurrentBag<Measured> _measured = [];
    private readonly MeterListener _listener = new()
    {
        InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name.StartsWith("db.client.connection.", StringComparison.Ordinal))
            {
                self.EnableMeasurementEvents(instrument);
            }
        },
    };

    public PoolMetricsTests()
    {
        _listener.SetMeasurementEventCallback<double>((one, value, tags, _) => Add(one, value, tags));
        _listener.SetMeasurementEventCallback<long>((one, value, tags, _) => Add(one, value, tags));
        _listener.SetMeasurementEventCallback<int>((one, value, tags, _) => Add(one, value, tags));
        _listener.Start();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Connections_are_counted_by_state()
    {
        await using var server = new FakeServer();
        var pool = Open(server, new PoolSettings());
        var one = await pool.CheckOutAsync(Token);
        using var other = await pool.CheckOutAsync(Token);
        one.Dispose();

        _listener.RecordObservableInstruments();

        Assert.Equal(
            [("idle", 1), ("used", 1)],
            Of(server, "count").Select(measured => (measured.State, (int)measured.Value)).Order());
        pool.Close();
    }

    [Fact]
    public async Task Waits_connects_and_timeouts_are_measured()
    {
        await using var server = new FakeServer();
        var pool = Open(
            server, new PoolSettings { MaxSize = 1, WaitQueueTimeout = TimeSpan.FromMilliseconds(10) });
        using var held = await pool.CheckOutAsync(Token);

        await Assert.ThrowsAsync<MongoConnectionException>(async () => await pool.CheckOutAsync(Token));

        Assert.Single(Of(server, "wait_time"));
        Assert.Single(Of(server, "create_time"));
        Assert.Single(Of(server, "timeouts"));
        pool.Close();
    }

    private static ConnectionPool Open(FakeServer server, PoolSettings settings)
    {
        var connector = new Connector(new ConnectionSettings(), TimeProvider.System);
        var pool = new ConnectionPool(server.Address, settings, connector, TimeProvider.System);
        pool.Ready();
        return pool;
    }

    private IEnumerable<Measured> Of(FakeServer server, string name) =>
        _measured.Where(one => one.Instrument == $"db.client.connection.{name}" && one.Pool == $"{server.Address}");

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var told = new Dictionary<string, object?>(tags.ToArray());
        var state = told.GetValueOrDefault("db.client.connection.state");
        _measured.Add(new(instrument.Name, $"{told["db.client.connection.pool.name"]}", (string?)state, value));
    }

    private sealed record Measured(string Instrument, string Pool, string? State, double Value);
}
