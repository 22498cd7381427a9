using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.Sessions;

/// <content>Runs transactions until they succeed ("Convenient API for Transactions").</content>
public sealed partial class ClientSession
{
    private const double BackOffGrowth = 1.5;

    private static readonly TimeSpan KeepsTryingFor = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs work in a transaction and commits it, again and again while conflicts pass, for two minutes or for
    /// as long as the client gives an operation.</summary>
    /// <param name="work">
    /// Runs operations with this session; it is run anew after a conflict, so it must not do anything else that counts,
    /// and must let errors of operations through.
    /// </param>
    /// <param name="options">How the transaction reads and commits.</param>
    /// <param name="cancellationToken">Ends it between two operations.</param>
    public async ValueTask<TResult> WithTransactionAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work,
        TransactionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        Deadline = Deadline.Start(_runner.Timeout, _runner.Time);
        try
        {
            return await RunUntilDoneAsync(work, options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Deadline = null;
        }
    }

    /// <summary>Runs work in a transaction and commits it, again and again while conflicts pass, for two minutes.
    /// </summary>
    /// <param name="work">Runs operations with this session, and nothing else that counts.</param>
    /// <param name="options">How the transaction reads and commits.</param>
    /// <param name="cancellationToken">Ends it between two operations.</param>
    public async ValueTask WithTransactionAsync(
        Func<CancellationToken, Task> work,
        TransactionOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        await WithTransactionAsync(Run, options, cancellationToken).ConfigureAwait(false);

        async Task<bool> Run(CancellationToken cancellation)
        {
            await work(cancellation).ConfigureAwait(false);
            return true;
        }
    }

    private async ValueTask<TResult> RunUntilDoneAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work,
        TransactionOptions? options,
        CancellationToken cancellationToken)
    {
        var limit = Deadline ?? Deadline.Start(KeepsTryingFor, _runner.Time)!;
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(work, options, limit, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (ErrorLabels.Has(failure, ErrorLabels.TransientTransaction))
            {
                var wait = NextBackOff(attempt);
                if (wait >= limit.Remaining)
                {
                    throw;
                }

                await Task.Delay(wait, _runner.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // Those who conflict with each other come back at different times, the later the more often they have conflicted.
    private TimeSpan NextBackOff(int attempt) => _runner.NextRandom() * TimeSpan.FromTicks((long)Math.Min(
        LongestBackOff.Ticks, FirstBackOff.Ticks * Math.Pow(BackOffGrowth, attempt)));

    private async ValueTask<TResult> RunOnceAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work,
        TransactionOptions? options,
        Deadline limit,
        CancellationToken cancellationToken)
    {
        StartTransaction(options);
        TResult result;
        try
        {
            result = await work(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            if (IsInTransaction)
            {
                await AbortTransactionAsync(CancellationToken.None).ConfigureAwait(false);
            }

            throw;
        }

        // The work may have ended the transaction by itself.
        if (IsInTransaction)
        {
            await CommitUntilKnownAsync(limit, cancellationToken).ConfigureAwait(false);
        }

        return result;
    }

    private async ValueTask CommitUntilKnownAsync(Deadline limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await CommitTransactionAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception failure) when (MayCommitAgain(failure, limit))
            {
                // The outcome is not known; to commit what is committed changes nothing.
            }
        }
    }

    private static bool MayCommitAgain(Exception failure, Deadline limit) =>
        ErrorLabels.Has(failure, ErrorLabels.UnknownCommitResult)
        && failure is not MongoServerException { Code: (int)MongoErrorCode.MaxTimeMSExpired }
        && limit.Remaining > TimeSpan.Zero;
}
