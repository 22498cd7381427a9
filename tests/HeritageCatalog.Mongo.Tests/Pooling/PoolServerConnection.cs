using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Pooling;

namespace HeritageCatalog.Mongo.Tests.Pooling;

/// <summary>Sends each command by whichever connection of a pool is free.</summary>
internal sealed class PoolServerConnection(ConnectionPool pool) : IServerConnection
{
    public async ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
    {
        using var connection = await pool.CheckOutAsync(cancellationToken).ConfigureAwait(false);
        return await connection.SendAsync(command, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<ServerChannel> OpenChannelAsync(CancellationToken cancellationToken)
    {
        var connection = await pool.CheckOutAsync(cancellationToken).ConfigureAwait(false);
        return new ServerChannel(connection, connection.Identity, connection);
    }
}
