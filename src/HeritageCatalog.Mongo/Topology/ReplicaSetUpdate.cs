namespace HeritageCatalog.Mongo.Topology;

/// <summary>What is learnt from the members of a replica set ("Updating the TopologyDescription").</summary>
internal static class ReplicaSetUpdate
{
    // MongoDB 6.0: from here on elections outrank configurations.
    private const int ElectionsFirst = 17;

    /// <summary>The primary's account decides who belongs to the set (updateRSFromPrimary).</summary>
    public static TopologyDescription UpdateFromPrimary(TopologyDescription topology, ServerDescription primary)
    {
        topology = topology with { SetName = topology.SetName ?? primary.SetName };
        if (topology.SetName != primary.SetName)
        {
            return CheckIfHasPrimary(topology.Without(primary.Address));
        }

        if (IsStale(topology, primary))
        {
            return CheckIfHasPrimary(topology.With(ServerDescription.Unknown(
                primary.Address,
                new InvalidOperationException("primary marked stale due to electionId/setVersion mismatch"))));
        }

        topology = Remember(topology, primary);
        topology = DemoteOthers(topology, primary);
        topology = AddMembers(topology, primary);
        var members = primary.Members.ToHashSet();
        return CheckIfHasPrimary(topology with
        {
            Servers = topology.Servers.RemoveAll(server => !members.Contains(server.Address)),
        });
    }

    /// <summary>While there is no primary, any member's account adds to the set (updateRSWithoutPrimary).</summary>
    public static TopologyDescription UpdateWithoutPrimary(TopologyDescription topology, ServerDescription member)
    {
        topology = topology with { SetName = topology.SetName ?? member.SetName };
        if (topology.SetName != member.SetName)
        {
            return topology.Without(member.Address);
        }

        topology = AddMembers(topology, member);
        return IsNamedOtherwise(member) ? topology.Without(member.Address) : topology;
    }

    /// <summary>Beside a primary, a member speaks for itself only (updateRSWithPrimaryFromMember).</summary>
    public static TopologyDescription UpdateWithPrimaryFromMember(
        TopologyDescription topology, ServerDescription member) =>
        CheckIfHasPrimary(topology.SetName != member.SetName || IsNamedOtherwise(member)
            ? topology.Without(member.Address)
            : topology);

    public static TopologyDescription CheckIfHasPrimary(TopologyDescription topology) => topology with
    {
        Type = topology.Servers.Exists(server => server.Type == ServerType.RSPrimary)
            ? TopologyType.ReplicaSetWithPrimary
            : TopologyType.ReplicaSetNoPrimary,
    };

    private static bool IsStale(TopologyDescription topology, ServerDescription primary)
    {
        if (primary.MaxWireVersion >= ElectionsFirst)
        {
            var byElection = Compare(primary.ElectionId, topology.MaxElectionId);
            return byElection < 0 || (byElection == 0 && Compare(primary.SetVersion, topology.MaxSetVersion) < 0);
        }

        if (primary.SetVersion is null || primary.ElectionId is null
            || topology.MaxSetVersion is null || topology.MaxElectionId is null)
        {
            return false;
        }

        var byVersion = Compare(primary.SetVersion, topology.MaxSetVersion);
        return byVersion < 0 || (byVersion == 0 && Compare(primary.ElectionId, topology.MaxElectionId) < 0);
    }

    private static TopologyDescription Remember(TopologyDescription topology, ServerDescription primary)
    {
        if (primary.MaxWireVersion >= ElectionsFirst)
        {
            return topology with { MaxElectionId = primary.ElectionId, MaxSetVersion = primary.SetVersion };
        }

        var isBothTold = primary is { SetVersion: not null, ElectionId: not null };
        return topology with
        {
            MaxElectionId = isBothTold ? primary.ElectionId : topology.MaxElectionId,
            MaxSetVersion = Compare(primary.SetVersion, topology.MaxSetVersion) > 0
                ? primary.SetVersion
                : topology.MaxSetVersion,
        };
    }

    // The one before does not know yet that it has been replaced.
    private static TopologyDescription DemoteOthers(TopologyDescription topology, ServerDescription primary)
    {
        foreach (var other in topology.Servers)
        {
            if (other.Type == ServerType.RSPrimary && other.Address != primary.Address)
            {
                topology = topology.With(ServerDescription.Unknown(
                    other.Address,
                    new InvalidOperationException("primary marked stale due to discovery of newer primary")));
            }
        }

        return topology;
    }

    private static TopologyDescription AddMembers(TopologyDescription topology, ServerDescription told)
    {
        foreach (var address in told.Members.Where(address => topology.Find(address) is null))
        {
            topology = topology.With(ServerDescription.Unknown(address));
        }

        return topology;
    }

    // Reached by a name that its set does not use: the set's own name for it stays instead.
    private static bool IsNamedOtherwise(ServerDescription member) =>
        member.Me is not null && member.Me != member.Address;

    // What is not told is older than all that is.
    private static int Compare<T>(T? one, T? other)
        where T : struct, IComparable<T> => Comparer<T?>.Default.Compare(one, other);
}
