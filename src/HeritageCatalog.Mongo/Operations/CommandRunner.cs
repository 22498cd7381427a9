using System.Runtime.ExceptionServices;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Connections;
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

    public SessionPool Sessions { get; } = new(options.Time, () => servers.SessionMinutes);

    public TimeProvider Time => options.Time;

    public WriteConcern WriteConcern => options.Concerns.Write;

    /// <summary>A number from 0 up to 1.</summary>
    public double NextRandom() => options.Random();

    /// <summary>Runs an operation that is over when its reply is there.</summary>
    public async ValueTask<TResult> RunAsync<TResult>(
        Operation<TResult> operation, ClientSession? session, CancellationToken cancellationToken)
    {
        var lease = SessionLease.Take(Sessions, session);
        try
        {
            var (result, _) = await RunAsync(operation, lease, cancellationToken).ConfigureAwait(false);
            return result;
        }
        finally
        {
            lease.Release();
        }
    }

    /// <summary>Runs an operation in a session that the caller keeps, for the rest of a cursor say, and tells which
    /// server did it.</summary>
    public ValueTask<(TResult Result, SelectedServer Server)> RunAsync<TResult>(
        Operation<TResult> operation, SessionLease session, CancellationToken cancellationToken) =>
        options.Timeout is null
            ? TryAsync(operation, session, cancellationToken)
            : TryInTimeAsync(operation, session, cancellationToken);

    /// <summary>Runs an operation that goes on with what a server has begun.</summary>
    public ValueTask<TResult> RunOnAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer server,
        CancellationToken cancellationToken) =>
        RunOnAsync(operation, session, server, null, cancellationToken);

    private async ValueTask<(TResult Result, SelectedServer Server)> TryInTimeAsync<TResult>(
        Operation<TResult> operation, SessionLease session, CancellationToken cancellationToken)
    {
        using var limit = TimeLimit.Start(options.Timeout, options.Time, cancellationToken);
        try
        {
            return await TryAsync(operation, session, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException failure)
            when (limit.IsExpired && !cancellationToken.IsCancellationRequested)
        {
            var most = options.Timeout!.Value.TotalMilliseconds;
            var problem = $"{operation.CommandName} was not done within the {most:0} ms that timeoutMS gives it.";
            throw new MongoConnectionException(ConnectionFailure.Timeout, problem, failure);
        }
    }

    private async ValueTask<(TResult Result, SelectedServer Server)> TryAsync<TResult>(
        Operation<TResult> operation, SessionLease session, CancellationToken cancellationToken)
    {
        var server = await SelectAsync(operation, session, cancellationToken).ConfigureAwait(false);
        if (!MayRetry(operation, session, server))
        {
            var only = await RunOnAsync(operation, session, server, null, cancellationToken).ConfigureAwait(false);
            return (only, server);
        }

        // Both tries have one number: the server that has done the first answers the second without doing it again.
        long? number = operation.Kind == OperationKind.RetryableWrite ? ++session.Session.TransactionNumber : null;
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

    private async ValueTask<(TResult Result, SelectedServer Server)> RetryAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
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
            if (MayRetry(operation, session, server))
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
        SessionLease session,
        SelectedServer server,
        long? number,
        CancellationToken cancellationToken)
    {
        // A refused statement inside a reply is for the operation to read: the command as such has succeeded.
        var command = CommandText.Write(
            operation, session, server, options.Concerns, number, _clock.LaterOf(session.Owner?.Clock));
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
        SessionLease session,
        SelectedServer server,
        CancellationToken cancellationToken)
    {
        var (name, database) = (operation.CommandName, operation.Database);
        var observer = default(CommandObserver);
        Enter(operation, session, server);
        try
        {
            using var channel = await server.Connection.OpenChannelAsync(cancellationToken).ConfigureAwait(false);
            observer = CommandObserver.Start(
                options.Events, options.Time, name, database, command, channel.Identity);
            var reply = await channel.SendAsync(command, cancellationToken).ConfigureAwait(false);
            Sessions.MarkUsed(session.Session);
            TakeTimes(session, reply);
            observer.Succeed(ServerReply.Check(name, reply));
            return reply;
        }
        catch (Exception failure)
        {
            session.Session.IsDirty |= failure is MongoConnectionException or OperationCanceledException;
            Label(session, failure);
            if (failure is MongoConnectionException && IsTriedAgain(operation.Kind, session))
            {
                // What servers put on their refusals, for callers who try once more by themselves.
                ErrorLabels.Add(failure, RetryRules.RetryableWriteLabel);
            }

            observer.Fail(failure);
            throw;
        }
    }

    private async ValueTask<SelectedServer> SelectAsync<TResult>(
        Operation<TResult> operation, SessionLease session, CancellationToken cancellationToken)
    {
        if (session.Owner?.Transaction.Router is { } router
            && (session.Running is not null || operation.Kind == OperationKind.EndTransaction))
        {
            return router;
        }

        var demand = session.Running is null ? DemandOf(operation) : ServerDemand.Writable;
        try
        {
            return await servers.SelectAsync(demand, [], cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Label(session, failure);
            throw;
        }
    }

    private bool IsTriedAgain(OperationKind kind, SessionLease session) =>
        kind == OperationKind.EndTransaction
        || (kind == OperationKind.RetryableWrite && options.RetryWrites && session.Running is null);

    /// <summary>Moves the session's transaction on before a command is sent.</summary>
    private static void Enter<TResult>(Operation<TResult> operation, SessionLease session, SelectedServer server)
    {
        if (session.Running is { } running)
        {
            running.MarkSent(server);
        }
        else if (operation.Kind is not (OperationKind.EndTransaction or OperationKind.FollowUp))
        {
            session.Owner?.Transaction.Leave();
        }
    }

    private void TakeTimes(SessionLease session, BsonDocument reply)
    {
        _clock.Advance(reply);
        if (session.Owner is { } owner)
        {
            owner.TakeReply(reply);
            owner.Transaction.TakeReply(reply);
        }
    }

    // The server labels what it refuses; of a broken connection it cannot tell.
    private static void Label(SessionLease session, Exception failure)
    {
        if (session.Running is { } running)
        {
            if (failure is MongoConnectionException)
            {
                ErrorLabels.Add(failure, ErrorLabels.TransientTransaction);
            }

            if (ErrorLabels.Has(failure, ErrorLabels.TransientTransaction))
            {
                running.Unbind();
            }
        }
    }

    private ServerDemand DemandOf<TResult>(Operation<TResult> operation) => operation.Kind switch
    {
        OperationKind.Write or OperationKind.RetryableWrite or OperationKind.EndTransaction => ServerDemand.Writable,
        OperationKind.Read or OperationKind.List =>
            ServerDemand.Readable(operation.Preference ?? options.Concerns.Preference),
        _ => ServerDemand.Primary,
    };

    private bool MayRetry<TResult>(Operation<TResult> operation, SessionLease session, SelectedServer server) =>
        session.Running is null && MayRetry(operation.Kind, server);

    private bool MayRetry(OperationKind kind, SelectedServer server) => kind switch
    {
        OperationKind.Read or OperationKind.List => options.RetryReads,
        OperationKind.RetryableWrite =>
            options.RetryWrites && server.CanRetryWrites && options.Concerns.Write.IsAcknowledged,
        _ => false,
    };
}
