using System.Runtime.ExceptionServices;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Sends operations and does what all have in common: server, session, cluster time, events, errors, one more
/// try.</summary>
internal sealed class CommandRunner(IServerSelector servers, MongoClientOptions options)
{
    private readonly ClusterClock _clock = new();

    public SessionPool Sessions { get; } = new(options.Time);

    /// <summary>Runs an operation that is over when its reply is there.</summary>
    public async ValueTask<TResult> RunAsync<TResult>(
        Operation<TResult> operation, ClientSession? session, CancellationToken cancellationToken)
    {
        var lease = SessionLease.Take(Sessions, session);
        try
        {
            var (result, _) = await RunAsync(operation, lease.Session, cancellationToken).ConfigureAwait(false);
            return result;
        }
        finally
        {
            lease.Release();
        }
    }

    /// <summary>Runs an operation in a session that the caller keeps, for the rest of a cursor say, and tells which
    /// server did it.</summary>
    public async ValueTask<(TResult Result, SelectedServer Server)> RunAsync<TResult>(
        Operation<TResult> operation, ServerSession session, CancellationToken cancellationToken)
    {
        var server = await servers.SelectAsync(DemandOf(operation), [], cancellationToken).ConfigureAwait(false);
        if (!MayRetry(operation, server))
        {
            var only = await RunOnAsync(operation, session, server, null, cancellationToken).ConfigureAwait(false);
            return (only, server);
        }

        // Both tries have one number: the server that has done the first answers the second without doing it again.
        long? number = operation.Kind == OperationKind.RetryableWrite ? ++session.TransactionNumber : null;
        try
        {
            var result = await RunOnAsync(operation, session, server, number, cancellationToken).ConfigureAwait(false);
            return (result, server);
        }
        catch (Exception failure) when (RetryRules.IsWorthRetry(operation.Kind, failure))
        {
            return await RetryAsync(operation, session, server, number, failure, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    /// <summary>Runs an operation that goes on with what a server has begun.</summary>
    public ValueTask<TResult> RunOnAsync<TResult>(
        Operation<TResult> operation,
        ServerSession session,
        SelectedServer server,
        CancellationToken cancellationToken) =>
        RunOnAsync(operation, session, server, null, cancellationToken);

    private async ValueTask<(TResult Result, SelectedServer Server)> RetryAsync<TResult>(
        Operation<TResult> operation,
        ServerSession session,
        SelectedServer failed,
        long? number,
        Exception first,
        CancellationToken cancellationToken)
    {
        try
        {
            var server = await servers
                .SelectAsync(DemandOf(operation), [failed.Description.Address], cancellationToken)
                .ConfigureAwait(false);
            if (MayRetry(operation, server))
            {
                var result = await RunOnAsync(operation, session, server, number, cancellationToken)
                    .ConfigureAwait(false);
                return (result, server);
            }
        }
        catch (Exception second) when (RetryRules.IsFirstTelling(second))
        {
            // Thrown below: the second says no more than that nothing came of it.
        }

        ExceptionDispatchInfo.Throw(first);
        throw first;
    }

    private async ValueTask<TResult> RunOnAsync<TResult>(
        Operation<TResult> operation,
        ServerSession session,
        SelectedServer server,
        long? number,
        CancellationToken cancellationToken)
    {
        // A refused statement inside a reply is for the operation to read: the command as such has succeeded.
        var command = CommandText.Write(operation, session, server, options.Concerns, number, _clock.Latest);
        var reply = await SendAsync(operation, command, session, server, cancellationToken).ConfigureAwait(false);
        if (number is not null && RetryRules.HasRetryableLabel(reply))
        {
            throw new MongoServerException(operation.CommandName, reply);
        }

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

    private async ValueTask<BsonDocument> SendAsync<TResult>(
        Operation<TResult> operation,
        BsonDocument command,
        ServerSession session,
        SelectedServer server,
        CancellationToken cancellationToken)
    {
        var (name, database) = (operation.CommandName, operation.Database);
        var observer = default(CommandObserver);
        try
        {
            using var channel = await server.Connection.OpenChannelAsync(cancellationToken).ConfigureAwait(false);
            observer = CommandObserver.Start(
                options.Events, options.Time, name, database, command, channel.Identity);
            var reply = await channel.SendAsync(command, cancellationToken).ConfigureAwait(false);
            Sessions.MarkUsed(session);
            _clock.Advance(reply);
            observer.Succeed(ServerReply.Check(name, reply));
            return reply;
        }
        catch (Exception failure)
        {
            session.IsDirty |= failure is MongoConnectionException or OperationCanceledException;
            observer.Fail(failure);
            throw;
        }
    }

    private ServerDemand DemandOf<TResult>(Operation<TResult> operation) => operation.Kind switch
    {
        OperationKind.Write or OperationKind.RetryableWrite => ServerDemand.Writable,
        OperationKind.Read or OperationKind.List =>
            ServerDemand.Readable(operation.Preference ?? options.Concerns.Preference),
        _ => ServerDemand.Primary,
    };

    private bool MayRetry<TResult>(Operation<TResult> operation, SelectedServer server) => operation.Kind switch
    {
        OperationKind.Read or OperationKind.List => options.RetryReads,
        OperationKind.RetryableWrite =>
            options.RetryWrites && server.CanRetryWrites && options.Concerns.Write.IsAcknowledged,
        _ => false,
    };
}
