using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Resolving;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Clusters;

/// <summary>The servers of a connection string: watches them, learns from their failures, and chooses among them.
/// </summary>
/// <remarks>
/// What is known changes under a lock, one piece of news after the other, and is published as a whole; choosing reads
/// what was published last and takes no lock. Whoever finds no server waits for news without holding a thread.
/// </remarks>
internal sealed partial class Cluster : IServerSelector
{
    private readonly Lock _lock = new();
    private readonly ClusterSettings _settings;
    private readonly Connector _connector;
    private readonly TopologyEvents _events;
    private readonly Random _random = Random.Shared;
    private readonly Dictionary<ServerAddress, ClusterServer> _servers = [];
    private ClusterSnapshot _snapshot;
    private RouterPolling? _polling;
    private volatile bool _isDisposed;

    /// <summary>Begins to watch the servers; nothing is waited for.</summary>
    /// <exception cref="MongoUsageException">A certificate cannot be read.</exception>
    public Cluster(ClusterSettings settings)
    {
        _settings = settings;
        _events = settings.Events ?? new TopologyEvents();
        _connector = new Connector(settings.Connections, settings.Time);
        _snapshot = new ClusterSnapshot(new TopologyDescription(), _servers, settings);
        _events.TopologyOpening?.Invoke();
        ClusterMetrics.Add(this);
        lock (_lock)
        {
            Move(TopologyDescription.Initial(settings.Text));
        }
    }

    public ClusterSettings Settings => _settings;

    public TopologyDescription Description => Volatile.Read(ref _snapshot).Description;

    /// <inheritdoc/>
    public int? SessionMinutes => Volatile.Read(ref _snapshot).SessionMinutes;

    public bool IsKnown(ServerAddress address) =>
        Description.Find(address) is { Type: not ServerType.Unknown };

    /// <inheritdoc/>
    public ValueTask<SelectedServer> SelectAsync(
        ServerDemand demand, IReadOnlyCollection<ServerAddress> deprioritized, CancellationToken cancellationToken)
    {
        var chosen = Volatile.Read(ref _snapshot).Choose(demand, deprioritized, _random);
        return chosen is not null
            ? ValueTask.FromResult(chosen)
            : new ValueTask<SelectedServer>(WaitAsync(demand, deprioritized, cancellationToken));
    }

    /// <summary>Follows what the name service tells from now on.</summary>
    public void Follow(SeedlistResolver resolver)
    {
        _polling = new RouterPolling(this, _settings, resolver);
        _polling.Start();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _polling?.Dispose();
        ClusterMetrics.Remove(this);
        lock (_lock)
        {
            if (!_isDisposed)
            {
                Move(new TopologyDescription());
                _isDisposed = true;
                _snapshot.Supersede();
                _events.TopologyClosed?.Invoke();
            }
        }

        return ValueTask.CompletedTask;
    }

    private async Task<SelectedServer> WaitAsync(
        ServerDemand demand, IReadOnlyCollection<ServerAddress> deprioritized, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.Start(_settings.SelectionTimeout, _settings.Time, cancellationToken);
        while (true)
        {
            var snapshot = Volatile.Read(ref _snapshot);
            if (snapshot.Choose(demand, deprioritized, _random) is { } chosen)
            {
                return chosen;
            }

            ThrowIfDisposed();
            RequestChecks();
            try
            {
                await snapshot.Superseded.WaitAsync(limit.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw SelectionFailure.Describe(Description, demand, _settings);
            }
        }
    }

    private void ThrowIfDisposed()
    {
        if (_isDisposed)
        {
            throw new MongoConnectionException(
                ConnectionFailure.PoolClosed, "The client has been disposed of.", inner: null);
        }
    }

    private void RequestChecks()
    {
        lock (_lock)
        {
            foreach (var server in _servers.Values)
            {
                server.Monitor.RequestCheck();
            }
        }
    }
}
