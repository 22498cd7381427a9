using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Selection;

/// <summary>Chooses among servers that fit: a near one, with little to do ("Selecting servers within the latency
/// window").</summary>
internal static class LatencyWindow
{
    /// <summary>Those whose round trips are not longer than the shortest and the threshold together.</summary>
    public static IReadOnlyList<ServerDescription> Within(
        IReadOnlyList<ServerDescription> servers, TimeSpan threshold)
    {
        if (servers.Count <= 1)
        {
            return servers;
        }

        var limit = servers.Min(server => server.RoundTripTime ?? TimeSpan.Zero) + threshold;
        return [.. servers.Where(server => (server.RoundTripTime ?? TimeSpan.Zero) <= limit)];
    }

    /// <summary>Of two that are drawn, the one with fewer operations under way.</summary>
    public static ServerDescription Choose(
        IReadOnlyList<ServerDescription> servers, Func<ServerDescription, int> countOperations, Random random)
    {
        if (servers.Count == 1)
        {
            return servers[0];
        }

        var first = random.Next(servers.Count);
        var second = random.Next(servers.Count - 1);
        second += second >= first ? 1 : 0;
        return countOperations(servers[first]) <= countOperations(servers[second]) ? servers[first] : servers[second];
    }
}
