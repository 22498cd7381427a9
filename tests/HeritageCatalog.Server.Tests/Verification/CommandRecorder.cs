using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;

namespace HeritageCatalog.Server.Tests.Verification;

/// <summary>Stands where every command passes, and notes it with what came of it.</summary>
internal sealed class CommandRecorder(IServerConnection connection) : IServerConnection
{
    private readonly Lock _lock = new();
    private readonly List<(BsonDocument Command, BsonDocument Reply)> _sent = [];

    public IReadOnlyList<(BsonDocument Command, BsonDocument Reply)> Sent
    {
        get
        {
            lock (_lock)
            {
                return [.. _sent];
            }
        }
    }

    public async ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
    {
        var reply = await connection.SendAsync(command, cancellationToken);
        lock (_lock)
        {
            _sent.Add((command.Clone(), reply));
        }

        return reply;
    }
}
