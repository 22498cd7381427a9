using System.Collections.Frozen;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Clusters;

/// <summary>What is known at one moment, ready for choosing without a lock.</summary>
internal sealed class ClusterSnapshot
{
    private readonly FrozenDictionary<ServerAddress, SelectedServer> _servers;
    private readonly ClusterSettings _settings;
    private readonly IReadOnlyList<ServerDescription> _writable;
    private readonly IReadOnlyList<ServerDescription> _primary;
    private readonly string? _incompatibility;
    private readonly TaskCompletionSource _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ClusterSnapshot(
        TopologyDescription description,
        IReadOnlyDictionary<ServerAddress, ClusterServer> servers,
        ClusterSettings settings)
    {
        Description = description;
        _settings = settings;
        _servers = description.Servers
            .Where(server => servers.ContainsKey(server.Address))
            .ToFrozenDictionary(
                server => server.Address,
                server => new SelectedServer(servers[server.Address], server, description.Type));
        _writable = Find(ServerDemand.Writable, []);
        _primary = Find(ServerDemand.Primary, []);
        SessionMinutes = description.LogicalSessionTimeoutMinutes;
        _incompatibility = description.CompatibilityError;
    }

    public TopologyDescription Description { get; }

    /// <summary>After how many idle minutes a session is forgotten; null when no server has told yet.</summary>
    public int? SessionMinutes { get; }

    /// <summary>Completes when there is news.</summary>
    public Task Superseded => _superseded.Task;

    public void Supersede() => _superseded.TrySetResult();

    /// <summary>Chooses a server; null when none fits.</summary>
    /// <exception cref="MongoUsageException">The wish, or a server's version, is one that cannot be served.</exception>
    public SelectedServer? Choose(ServerDemand demand, IReadOnlyCollection<ServerAddress> deprioritized, Random random)
    {
        if (_incompatibility is { } problem)
        {
            throw new MongoUsageException(problem);
        }

        var near = FindUsual(demand, deprioritized) ?? Find(demand, deprioritized);
        return near.Count == 0
            ? null
            : _servers.GetValueOrDefault(LatencyWindow.Choose(near, CountOperations, random).Address);
    }

    // What nearly every operation asks for.
    private IReadOnlyList<ServerDescription>? FindUsual(
        ServerDemand demand, IReadOnlyCollection<ServerAddress> deprioritized) =>
        deprioritized.Count > 0 ? null
        : demand.IsWrite ? _writable
        : demand.Preference.Mode == ReadPreferenceMode.Primary ? _primary
        : null;

    private IReadOnlyList<ServerDescription> Find(
        ServerDemand demand, IReadOnlyCollection<ServerAddress> deprioritized) => LatencyWindow.Within(
            SuitableServers.Find(Description, demand, deprioritized, _settings.Heartbeat), _settings.LocalThreshold);

    private int CountOperations(ServerDescription server) =>
        _servers.GetValueOrDefault(server.Address)?.Connection is ClusterServer known ? known.OperationCount : 0;
}
