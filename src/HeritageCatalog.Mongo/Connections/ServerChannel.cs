using HeritageCatalog.Bson;

namespace HeritageCatalog.Mongo.Connections;

/// <summary>What carries commands to a server one after the other, such as one socket of a pool.</summary>
/// <param name="connection">Sends.</param>
/// <param name="identity">Which connection it is; null when there is nothing to tell apart.</param>
/// <param name="lease">Disposed of at the end, to give a connection back; null for nothing.</param>
public readonly struct ServerChannel(
    IServerConnection connection, ConnectionIdentity? identity = null, IDisposable? lease = null) : IDisposable
{
    /// <summary>Which connection it is; null inside this process.</summary>
    public ConnectionIdentity? Identity { get; } = identity;

    /// <summary>Sends one command.</summary>
    public ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken) =>
        connection.SendAsync(command, cancellationToken);

    /// <summary>Sends one command whose reply nobody wants to know.</summary>
    public ValueTask SendOnlyAsync(BsonDocument command, CancellationToken cancellationToken) =>
        connection.SendOnlyAsync(command, cancellationToken);

    /// <summary>Sends one command, whose reply may have documents beside it.</summary>
    public ValueTask<CommandReply> AskAsync(BsonDocument command, CancellationToken cancellationToken) =>
        connection.AskAsync(command, cancellationToken);

    /// <summary>Gives the connection back.</summary>
    public void Dispose() => lease?.Dispose();
}
