using System.Runtime.CompilerServices;
using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Monitoring;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Operations;

/// <summary>Sends operations and does what all have in common: server, session, cluster time, events, errors, further
/// tries.</summary>
internal sealed partial class CommandRunner(IServerSelector servers, MongoClientOptions options)
{
    private static readonly BsonDocument NoReply = new BsonBuilder { { "ok", 1 } };

    private readonly ClusterClock _clock = new();

    public SessionPool Sessions { get; } = new(options.Time, () => servers.SessionMinutes);

    public TimeProvider Time => options.Time;

    public WriteConcern WriteConcern => options.Concerns.Write;

    /// <summary>How long an operation may take; null for any time.</summary>
    public TimeSpan? Timeout => options.Timeout;

    /// <summary>A number from 0 up to 1.</summary>
    public double NextRandom() => options.Random();

    /// <summary>Starts to count the time of an operation; null when it may take any time.</summary>
    public Deadline? StartDeadline(ClientSession? session) =>
        session?.Deadline ?? Deadline.Start(options.Timeout, options.Time);

    /// <summary>Runs an operation that is over when its reply is there.</summary>
    public ValueTask<TResult> RunAsync<TResult>(
        Operation<TResult> operation,
        ClientSession? session,
        CancellationToken cancellationToken,
        Deadline? deadline = null)
    {
        var lease = SessionLease.Take(Sessions, session);
        var running = RunAsync(operation, lease, cancellationToken, deadline);
        if (!running.IsCompletedSuccessfully)
        {
            return FinishAsync(running, lease);
        }

        lease.Release();
        return ValueTask.FromResult(running.Result.Result);
    }

    /// <summary>Runs an operation in a session that the caller keeps, for the rest of a cursor say, and tells which
    /// server did it.</summary>
    public ValueTask<(TResult Result, SelectedServer Server)> RunAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        CancellationToken cancellationToken,
        Deadline? deadline = null) =>
        TryInTimeAsync(operation, session, null, deadline ?? StartDeadline(session.Owner), cancellationToken);

    /// <summary>Runs an operation that goes on with what a server has begun.</summary>
    public async ValueTask<TResult> RunOnAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer server,
        CancellationToken cancellationToken,
        Deadline? deadline = null)
    {
        var time = deadline ?? StartDeadline(session.Owner);
        var (result, _) = await TryInTimeAsync(operation, session, server, time, cancellationToken)
            .ConfigureAwait(false);
        return result;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<TResult> FinishAsync<TResult>(
        ValueTask<(TResult Result, SelectedServer Server)> running, SessionLease lease)
    {
        try
        {
            return (await running.ConfigureAwait(false)).Result;
        }
        finally
        {
            lease.Release();
        }
    }

    private ConcernOptions ConcernsOf<TResult>(Operation<TResult> operation) => operation.Concerns ?? options.Concerns;

    private bool IsAcknowledged<TResult>(Operation<TResult> operation, SessionLease session) =>
        operation.Kind is not (OperationKind.Write or OperationKind.RetryableWrite)
        || session.Running is not null
        || ConcernsOf(operation).Write.IsAcknowledged;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResult> SendAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer server,
        long? number,
        Deadline? deadline,
        CancellationToken cancellationToken)
    {
        var isFirstOfTransaction = session.Running is { State: TransactionState.Starting };
        var text = WriteCommand(operation, session, server, number, deadline);
        var command = operation.LendsCommand ? text.AsDocument() : TakeDocument(text);
        CommandObserver? observer = null;
        CommandReply reply;
        Enter(operation, session, server);
        try
        {
            using var channel = await server.Connection.OpenChannelAsync(cancellationToken).ConfigureAwait(false);
            observer = CommandObserver.Start(
                options, operation.CommandName, operation.Database, command, channel.Identity);
            if (IsAcknowledged(operation, session))
            {
                reply = await channel.AskAsync(command, cancellationToken).ConfigureAwait(false);
                Sessions.MarkUsed(session.Session);
                TakeTimes(session, reply.Body);
                ServerReply.Check(operation.CommandName, reply.Body);
            }
            else
            {
                await channel.SendOnlyAsync(command, cancellationToken).ConfigureAwait(false);
                reply = new CommandReply(NoReply);
            }

            observer?.Succeed(reply);
        }
        catch (Exception failure)
        {
            Judge(operation, session, server, failure, isFirstOfTransaction);
            observer?.Fail(failure);
            throw;
        }

        var result = ReadReply(operation, reply, number);
        if (operation.LendsCommand && operation.IsOver(result))
        {
            text.Dispose();
        }

        return result;
    }

    private static BsonDocument TakeDocument(BsonWriter text)
    {
        using (text)
        {
            return text.ToDocument();
        }
    }

    private BsonWriter WriteCommand<TResult>(
        Operation<TResult> operation, SessionLease session, SelectedServer server, long? number, Deadline? deadline)
    {
        // A refused statement inside a reply is for the operation to read: the command as such has succeeded.
        var terms = new CommandTerms(
            options.Concerns,
            ConcernsOf(operation),
            IsAcknowledged(operation, session),
            number,
            _clock.LaterOf(session.Owner?.Clock),
            FindMaxTime(operation, server, deadline));
        if (!terms.IsAcknowledged && session.Owner is not null)
        {
            throw new MongoUsageException("A write of a session is acknowledged: its write concern cannot be w=0.");
        }

        return session.Owner is { IsSnapshot: true } && !server.HasSnapshots
            ? throw new MongoUsageException("Snapshot reads require MongoDB 5.0 or later")
            : CommandText.Write(operation, session, server, terms);
    }

    private static TResult ReadReply<TResult>(Operation<TResult> operation, in CommandReply reply, long? number)
    {
        if (number is not null && RetryRules.HasRetryableLabel(reply.Body))
        {
            throw ServerReply.FindWriteConcernError(operation.CommandName, reply.Body)
                ?? new MongoServerException(operation.CommandName, reply.Body);
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

    // Puts on the failure what the server would have, and keeps session and transaction in step with it.
    private void Judge<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer server,
        Exception failure,
        bool isFirstOfTransaction)
    {
        session.Session.IsDirty |= failure is MongoConnectionException or OperationCanceledException;
        Label(session, failure);
        if (IsTriedAgain(operation.Kind, session) && RetryRules.LacksRetryableLabel(failure, server))
        {
            ErrorLabels.Add(failure, RetryRules.RetryableWriteLabel);
        }

        if (isFirstOfTransaction && RetryRules.IsOverload(failure))
        {
            session.Running?.TakeStartBack();
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
}
