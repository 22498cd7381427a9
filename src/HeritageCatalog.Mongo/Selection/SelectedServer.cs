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
    /// <summary>Whether it knows sessions; without, no <c>lsid</c> can be sent.</summary>
    public bool HasSessions { get; } = Description.LogicalSessionTimeoutMinutes is not null;

    /// <summary>Whether it can tell a write that comes twice ("Retryable Writes").</summary>
    public bool CanRetryWrites { get; } = Description.LogicalSessionTimeoutMinutes is not null
        && Description.Type is ServerType.RSPrimary or ServerType.Mongos;

    /// <summary>Whether it passes a cluster time on.</summary>
    public bool IsClustered { get; } = Description.Type is not ServerType.Standalone;
}
