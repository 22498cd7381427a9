using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Clusters;

/// <content>What is learnt, one piece after the other.</content>
internal sealed partial class Cluster
{
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
