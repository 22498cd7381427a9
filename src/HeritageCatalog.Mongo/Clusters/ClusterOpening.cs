using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Resolving;

namespace HeritageCatalog.Mongo.Clusters;

/// <summary>Makes a cluster from a connection string, asking the name service if need be.</summary>
internal static class ClusterOpening
{
    /// <exception cref="MongoUsageException">The string asks for what this client cannot do.</exception>
    /// <exception cref="MongoConnectionException">The name could not be looked up.</exception>
    public static async ValueTask<Cluster> OpenAsync(
        ConnectionString text, MongoClientOptions options, CancellationToken cancellationToken)
    {
        if (!text.IsSrv)
        {
            return Open(text, options);
        }

        var lookUp = options.LookUp ?? new DnsClient(ResolverSettings.OfThisMachine(), options.Time).LookUpAsync;
        var resolver = new SeedlistResolver(lookUp, Random.Shared);
        var resolved = await resolver.ResolveAsync(text, cancellationToken).ConfigureAwait(false);
        var cluster = Open(resolved, options);
        cluster.Follow(resolver);
        return cluster;
    }

    private static Cluster Open(ConnectionString text, MongoClientOptions options)
    {
        var settings = ClusterSettings.From(text);
        return new Cluster(settings with
        {
            ShortestHeartbeat = options.ShortestHeartbeat,
            Events = options.TopologyEvents,
            PoolEvents = options.PoolEvents,
            Time = options.Time,
        });
    }
}
