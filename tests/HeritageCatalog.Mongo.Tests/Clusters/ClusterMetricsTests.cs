using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace HeritageCatalog.Mongo.Tests.Clusters;

public sealed class ClusterMetricsTests : IDisposable
{
    private readonly ConcurrentBag<(string Name, object? Port, object? Type)> _measured = [];
    private readonly MeterListener _listener = new()
    {
        InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name.StartsWith("mongodb.client.", StringComparison.Ordinal))
            {
                self.EnableMeasurementEvents(instrument);
            }
        },
    };

    public ClusterMetricsTests()
    {
        _listener.SetMeasurementEventCallback<double>((one, _, tags, _) => Add(one, tags));
        _listener.SetMeasurementEventCallback<int>((one, _, tags, _) => Add(one, tags));
        _listener.Start();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Servers_are_counted_by_what_they_are_and_checks_are_measured()
    {
        await using var set = new FakeSet(2);
        var client = await set.ConnectAsync();
        var session = client.GetDatabase("db").GetCollection<Craft>("crafts");
        await session.InsertOneAsync(new Craft("a", "b"), cancellationToken: Token);

        _listener.RecordObservableInstruments();
        await client.DisposeAsync();
        _listener.RecordObservableInstruments();

        Assert.Equal("RSPrimary", Assert.Single(Of(set.Nodes[0], "mongodb.client.server.count")).Type);
        Assert.NotEmpty(Of(set.Nodes[0], "mongodb.client.heartbeat.duration"));
    }

    private IEnumerable<(string Name, object? Port, object? Type)> Of(FakeNode node, string name) =>
        _measured.Where(one => one.Name == name && one.Port is int port && port == node.Address.Port);

    private void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var found = tags.ToArray().ToDictionary();
        _measured.Add((
            instrument.Name, found.GetValueOrDefault("server.port"), found.GetValueOrDefault("mongodb.server.type")));
    }
}
