namespace HeritageCatalog.Mongo.Topology;

/// <summary>What kind of deployment the servers make up ("Server Discovery And Monitoring", "TopologyType").</summary>
public enum TopologyType
{
    /// <summary>No server has told yet.</summary>
    Unknown,

    /// <summary>One server is talked to as it is, whatever it belongs to.</summary>
    Single,

    /// <summary>A replica set without a known primary.</summary>
    ReplicaSetNoPrimary,

    /// <summary>A replica set with a primary.</summary>
    ReplicaSetWithPrimary,

    /// <summary>Routers of a sharded cluster.</summary>
    Sharded,

    /// <summary>A proxy before many servers; this client refuses to work with one.</summary>
    LoadBalanced,
}
