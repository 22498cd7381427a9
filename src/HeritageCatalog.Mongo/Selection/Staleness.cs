using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Selection;

/// <summary>Estimates how far secondaries lag behind ("Max Staleness").</summary>
internal static class Staleness
{
    private static readonly TimeSpan Smallest = TimeSpan.FromSeconds(90);

    // An idle primary writes a no-op this often; between two of them nothing can be told.
    private static readonly TimeSpan IdleWritePeriod = TimeSpan.FromSeconds(10);

    /// <exception cref="MongoUsageException">The staleness asked for is below what can be told.</exception>
    public static void Check(TopologyDescription topology, ReadPreference preference, TimeSpan heartbeat)
    {
        if (preference.MaxStaleness is not { } limit || !topology.IsReplicaSet)
        {
            return;
        }

        var least = heartbeat + IdleWritePeriod > Smallest ? heartbeat + IdleWritePeriod : Smallest;
        if (limit < least)
        {
            throw new MongoUsageException(
                $"maxStalenessSeconds={limit.TotalSeconds:0} is too small: checks {heartbeat.TotalSeconds:0.#} s apart "
                + $"can tell {least.TotalSeconds:0} s at best.");
        }
    }

    public static IReadOnlyList<ServerDescription> Filter(
        TopologyDescription topology,
        IReadOnlyList<ServerDescription> secondaries,
        ReadPreference preference,
        TimeSpan heartbeat)
    {
        if (preference.MaxStaleness is not { } limit)
        {
            return secondaries;
        }

        var primary = topology.Servers.Find(server => server.Type == ServerType.RSPrimary);
        var latest = secondaries.Max(server => server.LastWriteDate);
        return [.. secondaries.Where(server => Estimate(server, primary, latest, heartbeat) <= limit)];
    }

    // With a primary, what counts is how much longer ago than at the primary the last write was, at each one's check;
    // without, how much older it is than the newest of the secondaries.
    private static TimeSpan? Estimate(
        ServerDescription server, ServerDescription? primary, DateTimeOffset? latest, TimeSpan heartbeat) =>
        primary is null
            ? latest - server.LastWriteDate + heartbeat
            : server.LastUpdateTime - server.LastWriteDate
                - (primary.LastUpdateTime - primary.LastWriteDate) + heartbeat;
}
