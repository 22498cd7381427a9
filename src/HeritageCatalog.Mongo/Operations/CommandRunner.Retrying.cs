using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.Connections;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Selection;
using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Operations;

/// <content>Chooses servers, and tries again what failed for a reason that may pass.</content>
internal sealed partial class CommandRunner
{
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan FirstOverloadBackOff = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(10);

    private ValueTask<(TResult Result, SelectedServer Server)> TryInTimeAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer? given,
        Deadline? deadline,
        CancellationToken cancellationToken) =>
        deadline is null
            ? TryAsync(operation, session, given, deadline, cancellationToken)
            : TryUntilAsync(operation, session, given, deadline, cancellationToken);

    private async ValueTask<(TResult Result, SelectedServer Server)> TryUntilAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer? given,
        Deadline deadline,
        CancellationToken cancellationToken)
    {
        var left = deadline.Remaining;
        if (left <= TimeSpan.Zero)
        {
            throw Late(operation, deadline, null);
        }

        using var limit = TimeLimit.Start(left, options.Time, cancellationToken);
        try
        {
            return await TryAsync(operation, session, given, deadline, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException failure)
            when (limit.IsExpired && !cancellationToken.IsCancellationRequested)
        {
            throw Late(operation, deadline, failure);
        }
        catch (MongoServerException refusal)
            when (refusal.Is(MongoErrorCode.MaxTimeMSExpired) && operation.MaxTime is null)
        {
            // The server has looked at its clock a moment before this client.
            throw Late(operation, deadline, refusal);
        }
    }

    private static MongoConnectionException Late<TResult>(
        Operation<TResult> operation, Deadline deadline, Exception? inner)
    {
        var most = deadline.Limit.TotalMilliseconds;
        var problem = $"{operation.CommandName} was not done within the {most:0} ms that timeoutMS gives it.";
        return new MongoConnectionException(ConnectionFailure.Timeout, problem, inner);
    }

    private static TimeSpan? FindMaxTime<TResult>(
        Operation<TResult> operation, SelectedServer server, Deadline? deadline)
    {
        if (deadline is null || !operation.TakesMaxTime)
        {
            return operation.MaxTime;
        }

        // What is on the way back when the time is over comes too late.
        var left = deadline.Remaining - server.Description.MinRoundTripTime;
        if (left <= TimeSpan.Zero)
        {
            throw Late(operation, deadline, null);
        }

        return operation.MaxTime < left ? operation.MaxTime : left;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(TResult Result, SelectedServer Server)> TryAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer? given,
        Deadline? deadline,
        CancellationToken cancellationToken)
    {
        var server = given ?? await SelectAsync(operation, session, [], cancellationToken).ConfigureAwait(false);

        // All tries have one number: the server that has done the first answers the others without doing it again.
        long? number = operation.Kind == OperationKind.RetryableWrite && MayRetry(operation, session, server)
            ? ++session.Session.TransactionNumber
            : null;
        Exception first;
        try
        {
            var result = await SendAsync(operation, session, server, number, deadline, cancellationToken)
                .ConfigureAwait(false);
            return (result, server);
        }
        catch (Exception failure) when (IsWorthRetry(operation, session, server, failure))
        {
            first = failure;
        }

        return await RetryAsync(
            operation, session, given, (server, number, first), deadline, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<(TResult Result, SelectedServer Server)> RetryAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        SelectedServer? given,
        (SelectedServer Server, long? Number, Exception Failure) last,
        Deadline? deadline,
        CancellationToken cancellationToken)
    {
        var told = last.Failure;
        var avoided = new List<ServerAddress>();
        var isOverloaded = false;
        for (var tries = 1; ; tries++)
        {
            var isOverload = RetryRules.IsOverload(last.Failure);
            isOverloaded |= isOverload;
            var most = isOverloaded ? options.OverloadRetries : deadline is null ? 1 : int.MaxValue;
            if (tries > most)
            {
                break;
            }

            if (!isOverload || options.LeavesOverloadedServers)
            {
                avoided.Add(last.Server.Description.Address);
            }

            await BackOffAsync(isOverload, tries, cancellationToken).ConfigureAwait(false);
            try
            {
                var server = given
                    ?? await SelectAsync(operation, session, avoided, cancellationToken).ConfigureAwait(false);
                if (last.Number is not null && !MayRetry(operation, session, server))
                {
                    break;
                }

                last.Server = server;
                var result = await SendAsync(operation, session, server, last.Number, deadline, cancellationToken)
                    .ConfigureAwait(false);
                return (result, server);
            }
            catch (Exception next) when (next is MongoServerException or MongoConnectionException)
            {
                told = RetryRules.IsFirstTelling(next) ? told : next;
                last.Failure = next;
                if (!IsWorthRetry(operation, session, last.Server, next))
                {
                    break;
                }
            }
        }

        ExceptionDispatchInfo.Throw(told);
        throw told;
    }

    // Those whom a server has sent away come back at different times, the later the more often. The first of other
    // tries comes at once, since most failures pass with it.
    private Task BackOffAsync(bool isOverload, int tries, CancellationToken cancellationToken)
    {
        if (!isOverload && tries == 1)
        {
            return Task.CompletedTask;
        }

        var first = isOverload ? FirstOverloadBackOff : FirstBackOff;
        var most = Math.Min(LongestBackOff.Ticks, first.Ticks * Math.Pow(2, tries - 1));
        return Task.Delay(NextRandom() * TimeSpan.FromTicks((long)most), options.Time, cancellationToken);
    }

    private bool IsWorthRetry<TResult>(
        Operation<TResult> operation, SessionLease session, SelectedServer server, Exception failure) =>
        RetryRules.IsOverload(failure)
        || (MayRetry(operation, session, server) && RetryRules.IsWorthRetry(operation.Kind, failure));

    private ValueTask<SelectedServer> SelectAsync<TResult>(
        Operation<TResult> operation,
        SessionLease session,
        IReadOnlyCollection<ServerAddress> avoided,
        CancellationToken cancellationToken)
    {
        CheckPreference(operation, session);
        if (session.Owner?.Transaction.Router is { } router
            && (session.Running is not null || operation.Kind == OperationKind.EndTransaction))
        {
            return ValueTask.FromResult(router);
        }

        var demand = session.Running is null ? DemandOf(operation) : ServerDemand.Writable;
        var selecting = servers.SelectAsync(demand, avoided, cancellationToken);
        return selecting.IsCompletedSuccessfully && operation.Kind != OperationKind.WrittenRead
            ? selecting
            : FinishSelectionAsync(selecting, operation.Kind, session, avoided, cancellationToken);
    }

    private async ValueTask<SelectedServer> FinishSelectionAsync(
        ValueTask<SelectedServer> selecting,
        OperationKind kind,
        SessionLease session,
        IReadOnlyCollection<ServerAddress> avoided,
        CancellationToken cancellationToken)
    {
        try
        {
            var server = await selecting.ConfigureAwait(false);
            return kind == OperationKind.WrittenRead && !server.CanPassWritesOn
                ? await servers.SelectAsync(ServerDemand.Writable, avoided, cancellationToken).ConfigureAwait(false)
                : server;
        }
        catch (Exception failure)
        {
            Label(session, failure);
            throw;
        }
    }

    private void CheckPreference<TResult>(Operation<TResult> operation, SessionLease session)
    {
        if (session.Running is { } running
            && operation.Kind is OperationKind.Read or OperationKind.List or OperationKind.Command)
        {
            var preference = operation.Preference ?? running.Options.Preference ?? options.Concerns.Preference;
            if (preference.Mode != ReadPreferenceMode.Primary)
            {
                throw new MongoUsageException("read preference in a transaction must be primary");
            }
        }
    }

    private ServerDemand DemandOf<TResult>(Operation<TResult> operation) => operation.Kind switch
    {
        OperationKind.Write or OperationKind.RetryableWrite or OperationKind.EndTransaction => ServerDemand.Writable,
        OperationKind.Read or OperationKind.List or OperationKind.WrittenRead =>
            ServerDemand.Readable(operation.Preference ?? ConcernsOf(operation).Preference),
        _ => operation.Preference is { } preference ? ServerDemand.Readable(preference) : ServerDemand.Primary,
    };

    private bool MayRetry<TResult>(Operation<TResult> operation, SessionLease session, SelectedServer server) =>
        session.Running is null && operation.Kind switch
        {
            OperationKind.Read or OperationKind.List => options.RetryReads,
            OperationKind.RetryableWrite =>
                options.RetryWrites && server.CanRetryWrites && ConcernsOf(operation).Write.IsAcknowledged,
            _ => false,
        };
}
