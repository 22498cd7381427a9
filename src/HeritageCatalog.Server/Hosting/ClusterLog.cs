using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Topology;
using Microsoft.Extensions.Logging.Abstractions;

namespace HeritageCatalog.Server.Hosting;

/// <summary>Logs when servers of the cluster come, change and fall silent. Before there is a log, nothing.</summary>
internal sealed partial class ClusterLog
{
    private volatile ILogger _logger = NullLogger.Instance;

    public ClusterLog() => Events = new TopologyEvents { ServerChanged = Log };

    public TopologyEvents Events { get; }

    public void WriteTo(ILogger logger) => _logger = logger;

    private void Log(ServerDescription before, ServerDescription after)
    {
        if (after.Type == before.Type)
        {
            return;
        }

        if (after.Type == ServerType.Unknown)
        {
            LogLost($"{after.Address}", before.Type, after.Error?.Message.ReplaceLineEndings(" ") ?? "no reason known");
        }
        else
        {
            LogFound($"{after.Address}", after.Type);
        }
    }

    [LoggerMessage(LogLevel.Warning, "MongoDB server {Server}, which was {Before}, is lost: {Reason}")]
    private partial void LogLost(string server, ServerType before, string reason);

    [LoggerMessage(LogLevel.Information, "MongoDB server {Server} is {Type}")]
    private partial void LogFound(string server, ServerType type);
}
