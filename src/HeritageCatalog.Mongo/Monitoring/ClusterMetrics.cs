using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using HeritageCatalog.Mongo.Clusters;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Measures how the servers of this process's clusters are. Costs next to nothing where nobody listens.
/// </summary>
/// <remarks>OpenTelemetry has no names for these yet; they are made like those it has.</remarks>
internal static class ClusterMetrics
{
    private static readonly Meter Meter = new("HeritageCatalog.Mongo");
    private static readonly ConcurrentDictionary<Cluster, bool> Open = new();

    private static readonly Histogram<double> Heartbeats = Meter.CreateHistogram<double>(
        "mongodb.client.heartbeat.duration", "s", "Duration of the checks of a server.");

    static ClusterMetrics() => Meter.CreateObservableUpDownCounter(
        "mongodb.client.server.count", CountServers, "{server}", "Known servers, by what they are.");

    public static void Add(Cluster cluster) => Open.TryAdd(cluster, true);

    public static void Remove(Cluster cluster) => Open.TryRemove(cluster, out _);

    public static void RecordHeartbeat(ServerAddress server, TimeSpan duration, Exception? failure)
    {
        if (!Heartbeats.Enabled)
        {
            return;
        }

        var tags = new TagList { { "server.address", server.Host }, { "server.port", server.Port } };
        if (failure is not null)
        {
            tags.Add("error.type", failure.GetType().Name);
        }

        Heartbeats.Record(duration.TotalSeconds, tags);
    }

    private static IEnumerable<Measurement<int>> CountServers() => Open.Keys
        .SelectMany(cluster => cluster.Description.Servers)
        .Select(server => new Measurement<int>(
            1,
            new KeyValuePair<string, object?>("server.address", server.Address.Host),
            new KeyValuePair<string, object?>("server.port", server.Address.Port),
            new KeyValuePair<string, object?>("mongodb.server.type", $"{server.Type}")));
}
