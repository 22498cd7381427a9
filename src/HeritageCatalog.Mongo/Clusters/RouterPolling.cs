using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Resolving;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Clusters;

/// <summary>Looks up again and again which routers a <c>mongodb+srv</c> name stands for ("Polling SRV Records for
/// mongos Discovery").</summary>
internal sealed class RouterPolling(Cluster cluster, ClusterSettings settings, SeedlistResolver resolver) : IDisposable
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource _disposal = new();

    // A replica set tells of its members itself.
    private bool IsOfRouters => cluster.Description.Type is TopologyType.Unknown or TopologyType.Sharded;

    public void Start() => _ = RunAsync();

    public void Dispose() => _disposal.Cancel();

    private async Task RunAsync()
    {
        var pause = Shortest;
        try
        {
            while (true)
            {
                await Task.Delay(pause, settings.Time, _disposal.Token).ConfigureAwait(false);
                if (!IsOfRouters)
                {
                    return;
                }

                pause = await PollAsync().ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed of.
        }
    }

    // Returns when to look again. What cannot be looked up, or not be trusted, changes nothing.
    private async ValueTask<TimeSpan> PollAsync()
    {
        try
        {
            var (found, lifetime) = await resolver.FindServersAsync(settings.Text, _disposal.Token)
                .ConfigureAwait(false);
            if (IsOfRouters)
            {
                cluster.Replace(Choose(found));
            }

            return lifetime > Shortest ? lifetime : Shortest;
        }
        catch (Exception failure) when (failure is MongoConnectionException or MongoUsageException)
        {
            return settings.Heartbeat;
        }
    }

    // Those that are in use stay; the room that is left is for others, drawn by lot.
    private IReadOnlyList<ServerAddress> Choose(
        IReadOnlyList<ServerAddress> found)
    {
        if (settings.Text.Options.SrvMaxHosts is not { } most || most == 0)
        {
            return found;
        }

        var kept = found.Where(address => cluster.Description.Find(address) is not null).ToList();
        return kept.Count >= most
            ? kept
            : [.. kept, .. resolver.Limit([.. found.Except(kept)], most - kept.Count)];
    }
}
