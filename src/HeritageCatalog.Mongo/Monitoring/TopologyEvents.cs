using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Monitoring;

/// <summary>Listeners that are told what becomes known of the servers ("SDAM Logging and Monitoring").</summary>
/// <remarks>They are called one after the other, in the order of what happened, and must be quick and not throw.
/// </remarks>
public sealed class TopologyEvents
{
    /// <summary>Called when the client begins to look for its servers.</summary>
    public Action? TopologyOpening { get; init; }

    /// <summary>Called when the client has been disposed of.</summary>
    public Action? TopologyClosed { get; init; }

    /// <summary>Called with what was known of all servers, and what is known now.</summary>
    public Action<TopologyDescription, TopologyDescription>? TopologyChanged { get; init; }

    /// <summary>Called when a server becomes known.</summary>
    public Action<ServerAddress>? ServerOpening { get; init; }

    /// <summary>Called when a server turns out not to belong.</summary>
    public Action<ServerAddress>? ServerClosed { get; init; }

    /// <summary>Called with what was known of a server, and what is known now.</summary>
    public Action<ServerDescription, ServerDescription>? ServerChanged { get; init; }

    /// <summary>Called before a server is checked.</summary>
    public Action<ServerAddress>? HeartbeatStarted { get; init; }

    /// <summary>Called when a server has answered a check.</summary>
    public Action<HeartbeatSucceeded>? HeartbeatSucceeded { get; init; }

    /// <summary>Called when a server could not be checked.</summary>
    public Action<HeartbeatFailed>? HeartbeatFailed { get; init; }

    /// <summary>Tells everything that differs.</summary>
    internal void Tell(TopologyDescription before, TopologyDescription after)
    {
        foreach (var server in after.Servers)
        {
            if (before.Find(server.Address) is { } known && !known.IsEquivalentTo(server))
            {
                ServerChanged?.Invoke(known, server);
            }
        }

        foreach (var server in before.Servers.Where(server => after.Find(server.Address) is null))
        {
            ServerClosed?.Invoke(server.Address);
        }

        if (!before.IsEquivalentTo(after))
        {
            TopologyChanged?.Invoke(before, after);
        }

        foreach (var server in after.Servers.Where(server => before.Find(server.Address) is null))
        {
            ServerOpening?.Invoke(server.Address);
        }
    }
}

/// <summary>A server has answered a check.</summary>
/// <param name="Address">Which one.</param>
/// <param name="Duration">From sending to having the reply.</param>
/// <param name="Reply">What it told.</param>
public readonly record struct HeartbeatSucceeded(ServerAddress Address, TimeSpan Duration, BsonDocument Reply);

/// <summary>A server could not be checked.</summary>
/// <param name="Address">Which one.</param>
/// <param name="Duration">From sending to knowing of the failure.</param>
/// <param name="Failure">What went wrong.</param>
public readonly record struct HeartbeatFailed(ServerAddress Address, TimeSpan Duration, Exception Failure);
