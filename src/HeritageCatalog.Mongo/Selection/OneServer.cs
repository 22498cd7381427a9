using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Selection;

/// <summary>A connection that is given, to a server inside this process say: there is nothing to choose.</summary>
/// <remarks>It is taken for the primary of a replica set, with all that such a one can do.</remarks>
internal sealed class OneServer(IServerConnection connection) : IServerSelector
{
    private const int UsualSessionMinutes = 30;

    private readonly SelectedServer _server = new(
        connection,
        new ServerDescription
        {
            Address = ServerAddress.OfUnixSocket("in-process"),
            Type = ServerType.RSPrimary,
            LogicalSessionTimeoutMinutes = UsualSessionMinutes,
            MaxWireVersion = TopologyDescription.MaxWireVersion,
        },
        TopologyType.ReplicaSetWithPrimary);

    public int? SessionMinutes => UsualSessionMinutes;

    public ValueTask<SelectedServer> SelectAsync(
        ServerDemand demand, IReadOnlyCollection<ServerAddress> deprioritized, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
