namespace HeritageCatalog.Mongo.Topology;

/// <summary>Learns from a server's account of itself ("Updating the TopologyDescription").</summary>
/// <remarks>Pure functions, named as the actions of the specification's table.</remarks>
internal static class TopologyUpdate
{
    /// <summary>Puts a server's new description in, and draws the conclusions for the others.</summary>
    public static TopologyDescription Apply(TopologyDescription topology, ServerDescription server)
    {
        if (topology.Find(server.Address) is not { } known)
        {
            // Its last word, sent before it was removed.
            return topology;
        }

        if (TopologyVersion.Compare(server.TopologyVersion, known.TopologyVersion) < 0)
        {
            return topology;
        }

        var updated = topology.With(server);
        return topology.Type switch
        {
            TopologyType.Unknown => FromUnknown(updated, server),
            TopologyType.Sharded => server.Type is ServerType.Unknown or ServerType.Mongos
                ? updated
                : topology.Without(server.Address),
            TopologyType.ReplicaSetNoPrimary => FromReplicaSetNoPrimary(updated, server),
            TopologyType.ReplicaSetWithPrimary => FromReplicaSetWithPrimary(updated, server),
            TopologyType.Single => CheckSetNameOfSingle(updated, server),
            _ => updated,
        };
    }

    /// <summary>Takes the one server of a load-balanced topology for granted: it is never checked.</summary>
    public static TopologyDescription DescribeLoadBalancer(TopologyDescription topology) =>
        topology.Type == TopologyType.LoadBalanced
            ? topology.With(topology.Servers[0] with { Type = ServerType.LoadBalancer })
            : topology;

    private static TopologyDescription FromUnknown(TopologyDescription topology, ServerDescription server) =>
        server.Type switch
        {
            ServerType.Standalone => UpdateUnknownWithStandalone(topology, server),
            ServerType.Mongos => topology with { Type = TopologyType.Sharded },
            ServerType.RSPrimary => ReplicaSetUpdate.UpdateFromPrimary(
                topology with { Type = TopologyType.ReplicaSetWithPrimary }, server),
            ServerType.RSSecondary or ServerType.RSArbiter or ServerType.RSOther =>
                ReplicaSetUpdate.UpdateWithoutPrimary(
                    topology with { Type = TopologyType.ReplicaSetNoPrimary }, server),
            _ => topology,
        };

    private static TopologyDescription FromReplicaSetNoPrimary(
        TopologyDescription topology, ServerDescription server) => server.Type switch
        {
            ServerType.Standalone or ServerType.Mongos => topology.Without(server.Address),
            ServerType.RSPrimary => ReplicaSetUpdate.UpdateFromPrimary(
                topology with { Type = TopologyType.ReplicaSetWithPrimary }, server),
            ServerType.RSSecondary or ServerType.RSArbiter or ServerType.RSOther =>
                ReplicaSetUpdate.UpdateWithoutPrimary(topology, server),
            _ => topology,
        };

    private static TopologyDescription FromReplicaSetWithPrimary(
        TopologyDescription topology, ServerDescription server) => server.Type switch
        {
            ServerType.Standalone or ServerType.Mongos =>
                ReplicaSetUpdate.CheckIfHasPrimary(topology.Without(server.Address)),
            ServerType.RSPrimary => ReplicaSetUpdate.UpdateFromPrimary(topology, server),
            ServerType.RSSecondary or ServerType.RSArbiter or ServerType.RSOther =>
                ReplicaSetUpdate.UpdateWithPrimaryFromMember(topology, server),
            _ => ReplicaSetUpdate.CheckIfHasPrimary(topology),
        };

    // Of several servers to begin with, none can be a standalone: which one would be meant?
    private static TopologyDescription UpdateUnknownWithStandalone(
        TopologyDescription topology, ServerDescription server) => topology.SeedCount == 1
            ? topology with { Type = TopologyType.Single }
            : topology.Without(server.Address);

    private static TopologyDescription CheckSetNameOfSingle(TopologyDescription topology, ServerDescription server)
    {
        if (topology.SetName is null || server.Type == ServerType.Unknown || server.SetName == topology.SetName)
        {
            return topology;
        }

        var belongsTo = server.SetName is null ? "no replica set" : $"replica set \"{server.SetName}\"";
        var problem = new InvalidOperationException(
            $"it belongs to {belongsTo}, and replicaSet={topology.SetName} was asked for");
        return topology.With(ServerDescription.Unknown(server.Address, problem) with
        {
            LastUpdateTime = server.LastUpdateTime,
        });
    }
}
