using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Pooling;

/// <summary>How many connections are kept to each server, with the defaults put in.</summary>
internal sealed record PoolSettings
{
    private const int DefaultMaxSize = 100;
    private const int DefaultMaxConnecting = 2;

    public int MaxSize { get; init; } = DefaultMaxSize;

    public int MinSize { get; init; }

    /// <summary>How many may be in the making at a time, so that a server in trouble is not run over.</summary>
    public int MaxConnecting { get; init; } = DefaultMaxConnecting;

    /// <summary>Null for any time.</summary>
    public TimeSpan? MaxIdleTime { get; init; }

    /// <summary>Null for any time.</summary>
    public TimeSpan? WaitQueueTimeout { get; init; }

    /// <summary>How often old connections are closed and missing ones made; null for never.</summary>
    public TimeSpan? MaintenanceInterval { get; init; } = TimeSpan.FromSeconds(30);

    public static PoolSettings From(UriOptions options) => new()
    {
        MaxSize = options.MaxPoolSize switch { null => DefaultMaxSize, 0 => int.MaxValue, { } size => size },
        MinSize = options.MinPoolSize ?? 0,
        MaxConnecting = options.MaxConnecting ?? DefaultMaxConnecting,
        MaxIdleTime = NullIfZero(options.MaxIdleTime),
        WaitQueueTimeout = NullIfZero(options.WaitQueueTimeout),
    };

    private static TimeSpan? NullIfZero(TimeSpan? time) => time == TimeSpan.Zero ? null : time;
}
