using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Topology;

/// <summary>What is known of a server since its last check; it never changes ("ServerDescription").</summary>
public sealed record ServerDescription
{
    private static readonly IReadOnlyDictionary<string, string> NoTags = new Dictionary<string, string>();

    /// <summary>Where it listens.</summary>
    public required ServerAddress Address { get; init; }

    /// <summary>What it is.</summary>
    public ServerType Type { get; init; }

    /// <summary>Why it is unknown; null when it is not, or has not been checked yet.</summary>
    public Exception? Error { get; init; }

    /// <summary>How long a check takes, averaged with more weight on the recent ones; null while unknown.</summary>
    public TimeSpan? RoundTripTime { get; init; }

    /// <summary>How long the quickest of the recent checks took; nothing while there are too few.</summary>
    public TimeSpan MinRoundTripTime { get; init; }

    /// <summary>When the last write happened on it, by its own clock; null when it does not tell.</summary>
    public DateTimeOffset? LastWriteDate { get; init; }

    /// <summary>When it was last checked.</summary>
    public DateTimeOffset LastUpdateTime { get; init; }

    /// <summary>The oldest wire protocol it understands.</summary>
    public int MinWireVersion { get; init; }

    /// <summary>The newest wire protocol it understands.</summary>
    public int MaxWireVersion { get; init; }

    /// <summary>Its address in the configuration of its replica set; null when it does not tell.</summary>
    public ServerAddress? Me { get; init; }

    /// <summary>The members of its replica set that may become primary.</summary>
    public IReadOnlyList<ServerAddress> Hosts { get; init; } = [];

    /// <summary>The members that hold data and cannot become primary.</summary>
    public IReadOnlyList<ServerAddress> Passives { get; init; } = [];

    /// <summary>The members that only vote.</summary>
    public IReadOnlyList<ServerAddress> Arbiters { get; init; } = [];

    /// <summary>What it is tagged with, for read preferences.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = NoTags;

    /// <summary>The name of its replica set; null for none.</summary>
    public string? SetName { get; init; }

    /// <summary>The version of the configuration of its replica set.</summary>
    public long? SetVersion { get; init; }

    /// <summary>The election that made it primary.</summary>
    public ObjectId? ElectionId { get; init; }

    /// <summary>Which member it believes to be the primary.</summary>
    public ServerAddress? Primary { get; init; }

    /// <summary>After how many idle minutes it forgets a session; null when it has none.</summary>
    public int? LogicalSessionTimeoutMinutes { get; init; }

    /// <summary>Tells newer accounts from older ones; null for servers that do not tell.</summary>
    public TopologyVersion? TopologyVersion { get; init; }

    /// <summary>True for servers that can answer queries.</summary>
    public bool IsDataBearing => Type is ServerType.Standalone
        or ServerType.Mongos
        or ServerType.RSPrimary
        or ServerType.RSSecondary
        or ServerType.LoadBalancer;

    /// <summary>True for servers that take writes.</summary>
    public bool IsWritable => Type is ServerType.Standalone
        or ServerType.Mongos
        or ServerType.RSPrimary
        or ServerType.LoadBalancer;

    internal IEnumerable<ServerAddress> Members => Hosts.Concat(Passives).Concat(Arbiters);

    /// <summary>Describes a server that nothing is known of, and why.</summary>
    internal static ServerDescription Unknown(
        ServerAddress address, Exception? error = null, TopologyVersion? topologyVersion = null) =>
        new() { Address = address, Error = error, TopologyVersion = topologyVersion };

    /// <summary>Says whether listeners need not be told of the difference ("Server Description Equality").</summary>
    internal bool IsEquivalentTo(ServerDescription other) =>
        (Address, Type, MinWireVersion, MaxWireVersion, Me, SetName) ==
            (other.Address, other.Type, other.MinWireVersion, other.MaxWireVersion, other.Me, other.SetName)
        && (SetVersion, ElectionId, Primary) == (other.SetVersion, other.ElectionId, other.Primary)
        && (LogicalSessionTimeoutMinutes, TopologyVersion) ==
            (other.LogicalSessionTimeoutMinutes, other.TopologyVersion)
        && (Error?.GetType(), Error?.Message) == (other.Error?.GetType(), other.Error?.Message)
        && Hosts.SequenceEqual(other.Hosts)
        && Passives.SequenceEqual(other.Passives)
        && Arbiters.SequenceEqual(other.Arbiters)
        && Tags.Count == other.Tags.Count
        && Tags.All(tag => other.Tags.TryGetValue(tag.Key, out var value) && value == tag.Value);
}
