using System.Collections.Immutable;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;

namespace HeritageCatalog.Mongo.Topology;

/// <summary>What is known of all servers at one moment; it never changes ("TopologyDescription").</summary>
public sealed record TopologyDescription
{
    // Servers from MongoDB 4.2 on. What a later server no longer offers to this client, it says by its minimum.
    internal const int MinWireVersion = 8;
    internal const int MaxWireVersion = 28;

    /// <summary>The kind of deployment.</summary>
    public TopologyType Type { get; init; }

    /// <summary>The name of the replica set, asked for or found; null for none.</summary>
    public string? SetName { get; init; }

    /// <summary>The servers, in the order they became known.</summary>
    public ImmutableList<ServerDescription> Servers { get; init; } = [];

    /// <summary>The latest configuration of the replica set that a primary told.</summary>
    public long? MaxSetVersion { get; init; }

    /// <summary>The latest election that a primary told.</summary>
    public ObjectId? MaxElectionId { get; init; }

    /// <summary>After how many idle minutes a session is forgotten; null when not all servers have sessions.</summary>
    public int? LogicalSessionTimeoutMinutes
    {
        get
        {
            var timeouts = Servers.Where(server => server.IsDataBearing)
                .Select(server => server.LogicalSessionTimeoutMinutes)
                .ToList();
            return timeouts.Count == 0 || timeouts.Contains(null) ? null : timeouts.Min();
        }
    }

    /// <summary>Why this client cannot work with one of the servers; null when it can.</summary>
    public string? CompatibilityError => Servers
        .Where(server => server.Type is not (ServerType.Unknown or ServerType.LoadBalancer))
        .Select(FindIncompatibility)
        .FirstOrDefault(problem => problem is not null);

    internal bool IsReplicaSet => Type is TopologyType.ReplicaSetNoPrimary or TopologyType.ReplicaSetWithPrimary;

    /// <summary>How many servers the client was told to begin with.</summary>
    internal int SeedCount { get; init; }

    /// <summary>Describes the servers to begin with, none of them heard of yet.</summary>
    internal static TopologyDescription Initial(
        IReadOnlyList<ServerAddress> seeds, string? setName, bool isDirect, bool isLoadBalanced)
    {
        var type = isLoadBalanced ? TopologyType.LoadBalanced
            : isDirect ? TopologyType.Single
            : setName is not null ? TopologyType.ReplicaSetNoPrimary
            : TopologyType.Unknown;
        var servers = seeds.Distinct().Select(seed => ServerDescription.Unknown(seed)).ToImmutableList();
        return new TopologyDescription { Type = type, SetName = setName, Servers = servers, SeedCount = servers.Count };
    }

    internal static TopologyDescription Initial(ConnectionString settings) => Initial(
        settings.Hosts,
        settings.Options.ReplicaSet,
        settings.Options.DirectConnection == true,
        settings.Options.LoadBalanced == true);

    internal ServerDescription? Find(ServerAddress address) => Servers.Find(server => server.Address == address);

    internal TopologyDescription With(ServerDescription server)
    {
        var at = Servers.FindIndex(known => known.Address == server.Address);
        return this with { Servers = at < 0 ? Servers.Add(server) : Servers.SetItem(at, server) };
    }

    internal TopologyDescription Without(ServerAddress address) =>
        this with { Servers = Servers.RemoveAll(server => server.Address == address) };

    internal bool IsEquivalentTo(TopologyDescription other) =>
        (Type, SetName, Servers.Count) == (other.Type, other.SetName, other.Servers.Count)
        && Servers.Zip(other.Servers).All(pair => pair.First.IsEquivalentTo(pair.Second));

    private static string? FindIncompatibility(ServerDescription server) =>
        server.MinWireVersion > MaxWireVersion
            ? $"Server at {server.Address} requires wire version {server.MinWireVersion}, but this client only "
                + $"supports up to {MaxWireVersion}."
            : server.MaxWireVersion < MinWireVersion
                ? $"Server at {server.Address} reports wire version {server.MaxWireVersion}, but this client requires "
                    + $"at least {MinWireVersion} (MongoDB 4.2)."
                : null;
}
