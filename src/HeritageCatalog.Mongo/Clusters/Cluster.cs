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
internal sealed class Cluster : IServerSelector
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
        lock (_lock)
        {
            Move(TopologyDescription.Initial(settings.Text));
        }
    }

    public ClusterSettings Settings => _settings;

    public TopologyDescription Description => Volatile.Read(ref _snapshot).Description;

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

    /// <summary>Takes in what a server has told of itself.</summary>
    public void Learn(ServerDescription server)
    {
        lock (_lock)
        {
            var next = TopologyUpdate.Apply(Description, server);
            var isUsable = next.Find(server.Address) is { Type: not ServerType.Unknown } taken
                && (taken.IsDataBearing || next.Type == TopologyType.Single);
            if (isUsable && _servers.TryGetValue(server.Address, out var known))
            {
                // Before anybody is led there.
                known.Pool.Ready();
            }

            Move(next);
        }
    }

    /// <summary>Takes in that a server did not answer, or not sensibly, when it was checked.</summary>
    public void LearnOfFailedCheck(ServerAddress address, Exception failure)
    {
        lock (_lock)
        {
            Move(TopologyUpdate.Apply(Description, Unknown(address, failure, null)));
            if (_servers.TryGetValue(address, out var server))
            {
                // Who waits for a server that has fallen silent would wait in vain.
                var isSilent = failure is MongoConnectionException
                {
                    Failure: ConnectionFailure.Timeout or ConnectionFailure.ConnectTimeout,
                };
                server.Pool.Clear(failure, isSilent);
            }
        }
    }

    /// <summary>Takes in a failure on a connection of the application's.</summary>
    public void Report(ClusterServer server, ServerFailure failure)
    {
        lock (_lock)
        {
            if (Description.Find(server.Address) is not { } known || !_servers.ContainsValue(server))
            {
                return;
            }

            var consequence = FailureRules.Decide(failure, known, server.Pool.Generation);
            if (consequence == FailureConsequence.None)
            {
                // A check can do no harm, and may find out more.
                RequestCheckAfter(failure, server);
                return;
            }

            var version = TopologyVersion.Find(failure.Reply);
            Move(TopologyUpdate.Apply(Description, Unknown(server.Address, failure.Error, version)));
            if (consequence == FailureConsequence.MarkUnknownAndClear)
            {
                server.Pool.Clear(failure.Error);
            }

            if (failure.Kind == FailureKind.Network)
            {
                server.Monitor.CancelCheck();
            }

            server.Monitor.RequestCheck();
        }
    }

    /// <summary>Takes in which routers there are now.</summary>
    public void Replace(IReadOnlyList<ServerAddress> routers)
    {
        lock (_lock)
        {
            var next = Description;
            foreach (var gone in next.Servers.Where(server => !routers.Contains(server.Address)))
            {
                next = next.Without(gone.Address);
            }

            foreach (var added in routers.Where(address => Description.Find(address) is null))
            {
                next = next.With(ServerDescription.Unknown(added));
            }

            Move(next);
        }
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

    private static void RequestCheckAfter(ServerFailure failure, ClusterServer server)
    {
        if (!failure.IsHandshakeComplete)
        {
            server.Monitor.RequestCheck();
        }
    }

    private ServerDescription Unknown(ServerAddress address, Exception failure, TopologyVersion? version) =>
        ServerDescription.Unknown(address, failure, version) with { LastUpdateTime = _settings.Time.GetUtcNow() };

    // The lock is held.
    private void Move(TopologyDescription next)
    {
        var before = _snapshot.Description;
        if (_isDisposed || ReferenceEquals(before, next))
        {
            return;
        }

        var opened = Open(next);
        Close(next);
        var superseded = _snapshot;
        Volatile.Write(ref _snapshot, new ClusterSnapshot(next, _servers, _settings));
        superseded.Supersede();
        try
        {
            _events.Tell(before, next);
        }
        finally
        {
            opened.ForEach(server => server.Monitor.Start());
        }
    }

    private List<ClusterServer> Open(TopologyDescription next)
    {
        var opened = new List<ClusterServer>();
        foreach (var address in next.Servers.Select(server => server.Address).Where(one => !_servers.ContainsKey(one)))
        {
            var server = new ClusterServer(this, address, _connector, _settings);
            _servers.Add(address, server);
            opened.Add(server);
        }

        return opened;
    }

    private void Close(TopologyDescription next)
    {
        foreach (var gone in _servers.Values.Where(server => next.Find(server.Address) is null).ToList())
        {
            _servers.Remove(gone.Address);
            gone.Dispose();
        }
    }
}
