using HeritageCatalog.Mongo.Concerns;

namespace HeritageCatalog.Mongo.ConnectionStrings;

/// <summary>What a connection string says after its question mark, checked; null is not said ("URI Options").</summary>
internal sealed record UriOptions
{
    public static readonly UriOptions None = new();

    public string? AppName { get; init; }

    public string? AuthMechanism { get; init; }

    public IReadOnlyDictionary<string, string>? AuthMechanismProperties { get; init; }

    public string? AuthSource { get; init; }

    /// <summary>In the order of preference; those that this client does not know too.</summary>
    public IReadOnlyList<string>? Compressors { get; init; }

    public TimeSpan? ConnectTimeout { get; init; }

    public bool? DirectConnection { get; init; }

    public bool? EnableOverloadRetargeting { get; init; }

    public TimeSpan? HeartbeatFrequency { get; init; }

    public bool? Journal { get; init; }

    public bool? LoadBalanced { get; init; }

    public TimeSpan? LocalThreshold { get; init; }

    public int? MaxAdaptiveRetries { get; init; }

    public int? MaxConnecting { get; init; }

    public TimeSpan? MaxIdleTime { get; init; }

    /// <summary>0 for no limit.</summary>
    public int? MaxPoolSize { get; init; }

    /// <summary>Seconds; -1 for no limit.</summary>
    public int? MaxStalenessSeconds { get; init; }

    public int? MinPoolSize { get; init; }

    public string? ProxyHost { get; init; }

    public int? ProxyPort { get; init; }

    public string? ProxyUsername { get; init; }

    public string? ProxyPassword { get; init; }

    public string? ReadConcernLevel { get; init; }

    public ReadPreferenceMode? ReadPreferenceMode { get; init; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>>? ReadPreferenceTags { get; init; }

    public string? ReplicaSet { get; init; }

    public bool? RetryReads { get; init; }

    public bool? RetryWrites { get; init; }

    /// <summary>"auto", "stream" or "poll".</summary>
    public string? ServerMonitoringMode { get; init; }

    public TimeSpan? ServerSelectionTimeout { get; init; }

    public bool? ServerSelectionTryOnce { get; init; }

    /// <summary>Zero for none.</summary>
    public TimeSpan? SocketTimeout { get; init; }

    public int? SrvMaxHosts { get; init; }

    public string? SrvServiceName { get; init; }

    /// <summary>For a whole operation with its retries; zero for no limit.</summary>
    public TimeSpan? Timeout { get; init; }

    public bool? Tls { get; init; }

    public bool? TlsAllowInvalidCertificates { get; init; }

    public bool? TlsAllowInvalidHostnames { get; init; }

    public string? TlsCAFile { get; init; }

    public string? TlsCertificateKeyFile { get; init; }

    public string? TlsCertificateKeyFilePassword { get; init; }

    public bool? TlsDisableCertificateRevocationCheck { get; init; }

    public bool? TlsDisableOcspEndpointCheck { get; init; }

    public bool? TlsInsecure { get; init; }

    /// <summary>A number of nodes or the name of a mode.</summary>
    public string? W { get; init; }

    public TimeSpan? WaitQueueTimeout { get; init; }

    public TimeSpan? WTimeout { get; init; }

    /// <summary>From -1, which is the default of zlib, to 9.</summary>
    public int? ZlibCompressionLevel { get; init; }
}
