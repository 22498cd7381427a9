namespace HeritageCatalog.Mongo.Topology;

/// <summary>What a server is, by its own account ("Server Discovery And Monitoring", "ServerType").</summary>
public enum ServerType
{
    /// <summary>Not heard of yet, or not any more.</summary>
    Unknown,

    /// <summary>A server of its own, in no replica set.</summary>
    Standalone,

    /// <summary>A router of a sharded cluster.</summary>
    Mongos,

    /// <summary>The member of a replica set that takes writes.</summary>
    RSPrimary,

    /// <summary>A member that follows the primary.</summary>
    RSSecondary,

    /// <summary>A member that votes and holds no data.</summary>
    RSArbiter,

    /// <summary>A member that is hidden, starting, recovering or the like.</summary>
    RSOther,

    /// <summary>A server that has not got, or has lost, the configuration of its replica set.</summary>
    RSGhost,

    /// <summary>A proxy before many servers; this client refuses to work with one.</summary>
    LoadBalancer,
}
