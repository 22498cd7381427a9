using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Pooling;
using HeritageCatalog.Mongo.Topology;

namespace HeritageCatalog.Mongo.Clusters;

/// <summary>One server of a cluster: lends a connection to each command, and reports what its failure tells.</summary>
internal sealed class ClusterServer : IServerConnection, IDisposable
{
    private readonly Cluster _cluster;
    private int _operationCount;

    public ClusterServer(Cluster cluster, ServerAddress address, Connector connector, ClusterSettings settings)
    {
        _cluster = cluster;
        Address = address;
        Pool = new ConnectionPool(address, settings.Pools, connector, settings.Time, settings.PoolEvents)
        {
            ConnectFailed = ReportFailedConnection,
        };
        Monitor = new ServerMonitor(address, connector, settings, cluster);
    }

    public ServerAddress Address { get; }

    public ConnectionPool Pool { get; }

    public ServerMonitor Monitor { get; }

    /// <summary>How many commands are under way.</summary>
    public int OperationCount => Volatile.Read(ref _operationCount);

    public async ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
    {
        using var channel = await OpenChannelAsync(cancellationToken).ConfigureAwait(false);
        return await channel.SendAsync(command, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask SendOnlyAsync(BsonDocument command, CancellationToken cancellationToken)
    {
        using var channel = await OpenChannelAsync(cancellationToken).ConfigureAwait(false);
        await channel.SendOnlyAsync(command, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<ServerChannel> OpenChannelAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _operationCount);
        try
        {
            var connection = await Pool.CheckOutAsync(cancellationToken).ConfigureAwait(false);
            var lent = new LentConnection(this, connection);
            return new ServerChannel(lent, connection.Identity, lent);
        }
        catch
        {
            Interlocked.Decrement(ref _operationCount);
            throw;
        }
    }

    public void Dispose()
    {
        Monitor.Dispose();
        Pool.Close();
    }

    private void ReportFailedConnection(Exception failure, int generation)
    {
        var reply = failure is MongoServerException refusal ? refusal.Error : default;
        var kind = failure switch
        {
            MongoServerException when FailureRules.FindStateChange(reply) is not null => FailureKind.Command,
            MongoServerException => FailureKind.Authentication,
            _ when FailureRules.IsRefusedConnection(failure) => FailureKind.Refused,
            MongoConnectionException { Failure: ConnectionFailure.ConnectTimeout } => FailureKind.Timeout,
            _ => FailureKind.Network,
        };
        _cluster.Report(this, new ServerFailure(kind, generation, false, failure, reply));
    }

    // For one operation: what fails on the connection is told to the cluster.
    private sealed class LentConnection(ClusterServer server, PooledConnection connection)
        : IServerConnection, IDisposable
    {
        public async ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
        {
            try
            {
                var reply = await connection.SendAsync(command, cancellationToken).ConfigureAwait(false);
                ReportRefusal(reply);
                return reply;
            }
            catch (MongoConnectionException failure)
            {
                Report(failure);
                throw;
            }
        }

        public async ValueTask SendOnlyAsync(BsonDocument command, CancellationToken cancellationToken)
        {
            try
            {
                await connection.SendOnlyAsync(command, cancellationToken).ConfigureAwait(false);
            }
            catch (MongoConnectionException failure)
            {
                Report(failure);
                throw;
            }
        }

        public void Dispose()
        {
            connection.Dispose();
            Interlocked.Decrement(ref server._operationCount);
        }

        private void ReportRefusal(BsonDocument reply)
        {
            if (FailureRules.FindStateChange(reply) is not null)
            {
                Report(FailureKind.Command, new MongoServerException("command", reply), reply);
            }
        }

        private void Report(MongoConnectionException failure)
        {
            var isLate = failure.Failure == ConnectionFailure.Timeout;
            Report(isLate ? FailureKind.Timeout : FailureKind.Network, failure);
        }

        private void Report(FailureKind kind, Exception failure, BsonDocument reply = default) =>
            server._cluster.Report(server, new ServerFailure(kind, connection.Generation, true, failure, reply));
    }
}
