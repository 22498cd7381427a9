using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Sends operations and does what all have in common: session, cluster time, events, errors.</summary>
internal sealed class CommandRunner(IServerConnection connection, TimeProvider time, CommandEvents? events)
{
    private readonly ClusterClock _clock = new();

    public SessionPool Sessions { get; } = new(time);

    /// <summary>Runs an operation that is over when its reply is there.</summary>
    public async ValueTask<TResult> RunAsync<TResult>(
        Operation<TResult> operation, ClientSession? session, CancellationToken cancellationToken)
    {
        var lease = SessionLease.Take(Sessions, session);
        try
        {
            return await RunAsync(operation, lease.Session, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lease.Release();
        }
    }

    /// <summary>Runs an operation in a session that the caller keeps, for the rest of a cursor say.</summary>
    public async ValueTask<TResult> RunAsync<TResult>(
        Operation<TResult> operation, ServerSession session, CancellationToken cancellationToken)
    {
        // A refused statement inside a reply is for the operation to read: the command as such has succeeded.
        var command = BuildCommand(operation, session);
        var reply = await SendAsync(operation.CommandName, operation.Database, command, session, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return operation.ReadReply(reply);
        }
        catch (InvalidOperationException failure)
        {
            // Not the caller's doing: whoever answered does not speak the protocol.
            throw new MongoConnectionException($"The reply to {operation.CommandName} makes no sense.", failure);
        }
    }

    private async ValueTask<BsonDocument> SendAsync(
        string commandName,
        string database,
        BsonDocument command,
        ServerSession session,
        CancellationToken cancellationToken)
    {
        var observer = CommandObserver.Start(events, time, commandName, database, command);
        try
        {
            var reply = await connection.SendAsync(command, cancellationToken).ConfigureAwait(false);
            Sessions.MarkUsed(session);
            _clock.Advance(reply);
            observer.Succeed(ServerReply.Check(commandName, reply));
            return reply;
        }
        catch (Exception failure)
        {
            session.IsDirty |= failure is MongoConnectionException or OperationCanceledException;
            observer.Fail(failure);
            throw;
        }
    }

    private BsonDocument BuildCommand<TResult>(Operation<TResult> operation, ServerSession session)
    {
        using var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        operation.WriteBody(writer);
        writer.WriteString("$db"u8, operation.Database);
        writer.WriteDocument("lsid"u8, session.Id);
        var clusterTime = _clock.Latest;
        if (!clusterTime.IsMissing)
        {
            writer.WriteValue("$clusterTime"u8, clusterTime);
        }

        writer.WriteEndDocument();
        return writer.ToDocument();
    }
}
