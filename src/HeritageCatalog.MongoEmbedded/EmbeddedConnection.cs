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
        var running = RunAsync(command, takesDocuments: false, cancellationToken);
        return running.IsCompletedSuccessfully ? ValueTask.FromResult(running.Result.Body) : WaitAsync(running);

        static async ValueTask<BsonDocument> WaitAsync(ValueTask<CommandReply> running) =>
            (await running.ConfigureAwait(false)).Body;
    }

    /// <summary>Stored documents never change, so a batch is given out as it lies in memory.</summary>
    public ValueTask<CommandReply> AskAsync(BsonDocument command, CancellationToken cancellationToken) =>
        RunAsync(command, takesDocuments: true, cancellationToken);

    private ValueTask<CommandReply> RunAsync(
        BsonDocument command, bool takesDocuments, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<CommandReply>(cancellationToken);
        }

        return server.IsDisposed
            ? throw new MongoConnectionException("The embedded database is closed.")
            : CommandDispatcher.RunAsync(engine, command, takesDocuments, cancellationToken);
    }
}
