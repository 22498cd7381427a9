using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Pooling;

namespace HeritageCatalog.Mongo.Clusters;

/// <summary>How the servers of a connection string are watched and chosen, with the defaults put in.</summary>
internal sealed record ClusterSettings
{
    public required ConnectionString Text { get; init; }

    public required ConnectionSettings Connections { get; init; }

    public required PoolSettings Pools { get; init; }

    /// <summary>How long after one check of a server the next one comes.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after one check the next may come when somebody needs it.</summary>
    public TimeSpan ShortestHeartbeat { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long an operation waits for a server that fits.</summary>
    public TimeSpan SelectionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How much longer than the nearest server's the round trips of another may be.</summary>
    public TimeSpan LocalThreshold { get; init; } = TimeSpan.FromMilliseconds(15);

    public TopologyEvents? Events { get; init; }

    public PoolEvents? PoolEvents { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <exception cref="MongoUsageException">The connection string asks for what this client cannot do.</exception>
    public static ClusterSettings From(ConnectionString text)
    {
        var defaults = new ClusterSettings
        {
            Text = text,
            Connections = ConnectionSettings.From(text),
            Pools = PoolSettings.From(text.Options),
        };
        return defaults with
        {
            Heartbeat = text.Options.HeartbeatFrequency ?? defaults.Heartbeat,
            SelectionTimeout = text.Options.ServerSelectionTimeout ?? defaults.SelectionTimeout,
            LocalThreshold = text.Options.LocalThreshold ?? defaults.LocalThreshold,
        };
    }
}
