using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Selection;

/// <summary>The server that an operation goes to, and what was known of it then.</summary>
/// <param name="Connection">The way there.</param>
/// <param name="Description">What it is.</param>
/// <param name="Topology">The kind of deployment it belongs to.</param>
internal sealed record SelectedServer(
    IServerConnection Connection, ServerDescription Description, TopologyType Topology)
{
    private const int CommentWireVersion = 9;
    // MongoDB 5.0.
    private const int SnapshotWireVersion = 13;

    /// <summary>Whether it knows sessions; without, no <c>lsid</c> can be sent.</summary>
    public bool HasSessions { get; } = Description.LogicalSessionTimeoutMinutes is not null;

    /// <summary>Whether it can tell a write that comes twice ("Retryable Writes").</summary>
    public bool CanRetryWrites { get; } = Description.LogicalSessionTimeoutMinutes is not null
        && Description.Type is ServerType.RSPrimary or ServerType.Mongos;

    /// <summary>Whether it may be given a read whose result is written: from MongoDB 5.0 on a secondary passes it on.
    /// </summary>
    public bool CanPassWritesOn { get; } =
        Description.IsWritable || Description.MaxWireVersion >= SnapshotWireVersion;

    /// <summary>Whether the later batches of a cursor may have a comment, as from MongoDB 4.4 on.</summary>
    public bool TakesComments { get; } = Description.MaxWireVersion >= CommentWireVersion;

    /// <summary>Whether it can read what there was at one moment.</summary>
    public bool HasSnapshots { get; } = Description.MaxWireVersion >= SnapshotWireVersion;

    /// <summary>Whether it passes a cluster time on.</summary>
    public bool IsClustered { get; } = Description.Type is not ServerType.Standalone;
}
