using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.MongoEmbedded.Commands;

namespace HeritageCatalog.MongoEmbedded;

/// <summary>The seam to the client: a call into the engine in place of a socket.</summary>
internal sealed class EmbeddedConnection(EmbeddedServer server, Engine engine) : IServerConnection
{
    public ValueTask<BsonDocument> SendAsync(BsonDocument command, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<BsonDocument>(cancellationToken);
        }

        return server.IsDisposed
            ? throw new MongoConnectionException("The embedded database is closed.")
            : CommandDispatcher.RunAsync(engine, command, cancellationToken);
    }
}
