using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Selection;

/// <summary>Finds the servers that may answer an operation ("Server Selection").</summary>
internal static class SuitableServers
{
    /// <summary>Those that fit, in no order; the latency window is not looked at yet.</summary>
    /// <param name="topology">What is known.</param>
    /// <param name="demand">What the operation asks for.</param>
    /// <param name="deprioritized">Servers to be used only if no other fits: it has just failed there.</param>
    /// <param name="heartbeat">How often servers are checked, for the staleness.</param>
    /// <exception cref="Errors.MongoUsageException">The staleness asked for is below what can be told.</exception>
    public static IReadOnlyList<ServerDescription> Find(
        TopologyDescription topology,
        ServerDemand demand,
        IReadOnlyCollection<ServerAddress> deprioritized,
        TimeSpan heartbeat)
    {
        Staleness.Check(topology, demand.Preference, heartbeat);
        if (deprioritized.Count > 0)
        {
            var others = topology with
            {
                Servers = topology.Servers.RemoveAll(server => deprioritized.Contains(server.Address)),
            };
            var found = Find(others, demand, heartbeat);
            if (found.Count > 0)
            {
                return found;
            }
        }

        return Find(topology, demand, heartbeat);
    }

    private static IReadOnlyList<ServerDescription> Find(
        TopologyDescription topology, ServerDemand demand, TimeSpan heartbeat) => topology.Type switch
        {
            TopologyType.Single or TopologyType.LoadBalanced =>
                topology.Servers.FindAll(server => server.Type != ServerType.Unknown),
            TopologyType.Sharded => topology.Servers.FindAll(server => server.Type == ServerType.Mongos),
            TopologyType.ReplicaSetWithPrimary or TopologyType.ReplicaSetNoPrimary when demand.IsWrite =>
                OfType(topology, ServerType.RSPrimary),
            TopologyType.ReplicaSetWithPrimary or TopologyType.ReplicaSetNoPrimary =>
                FindReadable(topology, demand.Preference, heartbeat),
            _ => [],
        };

    private static IReadOnlyList<ServerDescription> FindReadable(
        TopologyDescription topology, ReadPreference preference, TimeSpan heartbeat)
    {
        var primary = OfType(topology, ServerType.RSPrimary);
        if (preference.Mode == ReadPreferenceMode.Primary
            || (preference.Mode == ReadPreferenceMode.PrimaryPreferred && primary.Count > 0))
        {
            return primary;
        }

        var secondaries = Staleness.Filter(topology, OfType(topology, ServerType.RSSecondary), preference, heartbeat);
        if (preference.Mode == ReadPreferenceMode.Nearest)
        {
            return FilterByTags([.. primary, .. secondaries], preference);
        }

        var eligible = FilterByTags(secondaries, preference);
        return eligible.Count == 0 && preference.Mode == ReadPreferenceMode.SecondaryPreferred ? primary : eligible;
    }

    // The first set of tags that any server has counts; the empty set is on every server.
    private static IReadOnlyList<ServerDescription> FilterByTags(
        IReadOnlyList<ServerDescription> servers, ReadPreference preference) => preference.TagSets.Count == 0
            ? servers
            : preference.TagSets
                .Select(tags => servers.Where(server => Has(server, tags)).ToList())
                .FirstOrDefault(matching => matching.Count > 0) ?? [];

    private static bool Has(ServerDescription server, IReadOnlyDictionary<string, string> tags) =>
        tags.All(tag => server.Tags.TryGetValue(tag.Key, out var value) && value == tag.Value);

    private static IReadOnlyList<ServerDescription> OfType(TopologyDescription topology, ServerType type) =>
        topology.Servers.FindAll(server => server.Type == type);
}
