using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Mongo.Operations;

namespace HeritageCatalog.Mongo.Sessions;

/// <summary>Ties operations together: pass it to each, one after the other, then dispose of it.</summary>
/// <example>
/// <code>
/// await using var session = client.StartSession();
/// await session.WithTransactionAsync(async cancellation =>
/// {
///     await orders.InsertOneAsync(order, session, cancellation);
///     await stock.UpdateOneAsync(byItem, new Update().Inc("left", -1), null, session, cancellation);
/// });
/// </code>
/// </example>
public sealed partial class ClientSession : IDisposable, IAsyncDisposable
{
    private readonly CommandRunner _runner;
    private readonly SessionOptions _options;
    private ServerSession? _serverSession;

    internal ClientSession(CommandRunner runner, SessionOptions options)
    {
        _runner = runner;
        _options = options.SnapshotTime is null || options.IsSnapshot
            ? options
            : throw new MongoUsageException("A snapshot time is for sessions that read a snapshot.");
        SnapshotTime = options.SnapshotTime;
        _serverSession = runner.Sessions.Take();
    }

    /// <summary>True from the start of a transaction until it is committed or aborted.</summary>
    public bool IsInTransaction => Transaction.IsRunning;

    /// <summary>The time of the last operation of this session; null before the first.</summary>
    public BsonTimestamp? OperationTime { get; private set; }

    /// <summary>The moment that all reads of a snapshot session see; null before the first, and for other sessions.
    /// </summary>
    public BsonTimestamp? SnapshotTime { get; private set; }

    /// <summary>True when all reads see what there was at one moment.</summary>
    internal bool IsSnapshot => _options.IsSnapshot;

    internal ServerSession ServerSession =>
        _serverSession ?? throw new MongoUsageException("The session has been disposed of.");

    internal SessionPool Pool => _runner.Sessions;

    internal ClientTransaction Transaction { get; } = new();

    /// <summary>Its own view of the cluster's time, which others may have told it.</summary>
    internal ClusterClock Clock { get; } = new();

    /// <summary>When a transaction has to be done that is run until it succeeds; null when there is no limit.</summary>
    internal Deadline? Deadline { get; private set; }

    /// <summary>What reads have to wait for, when they are causally consistent.</summary>
    internal BsonTimestamp? ReadsAfter =>
        _options is { IsCausallyConsistent: true, IsSnapshot: false } ? OperationTime : null;

    /// <summary>Starts a transaction; the operations of this session belong to it until its end.</summary>
    /// <exception cref="MongoUsageException">One is in progress.</exception>
    public void StartTransaction(TransactionOptions? options = null)
    {
        var session = ServerSession;
        if (IsSnapshot)
        {
            throw new MongoUsageException("Transactions are not supported in snapshot sessions");
        }

        Transaction.Start((options ?? new TransactionOptions()).Or(_options.TransactionDefaults), _runner.WriteConcern);
        session.TransactionNumber++;
    }

    /// <summary>
    /// Makes all changes of the transaction visible as one. It may be called again when the outcome is not known.
    /// </summary>
    /// <exception cref="MongoServerException">
    /// The label <see cref="ErrorLabels.UnknownCommitResult"/> says that committing again may help, and
    /// <see cref="ErrorLabels.TransientTransaction"/> that running the whole transaction again may.
    /// </exception>
    public async ValueTask CommitTransactionAsync(CancellationToken cancellationToken = default)
    {
        var lease = SessionLease.Of(this);
        var isRepeated = Transaction.Commit();
        if (!Transaction.WasSent)
        {
            return;
        }

        try
        {
            await SendCommitAsync(lease, isRepeated, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (CommitRules.IsOutcomeUnknown(failure))
        {
            ErrorLabels.Add(failure, ErrorLabels.UnknownCommitResult);
            Transaction.Unbind();
            throw;
        }
    }

    /// <summary>Takes all changes of the transaction back. The server does so by itself when it cannot be reached.
    /// </summary>
    public async ValueTask AbortTransactionAsync(CancellationToken cancellationToken = default)
    {
        var lease = SessionLease.Of(this);
        Transaction.Abort();
        if (!Transaction.WasSent)
        {
            return;
        }

        var abort = EndTransactionOperation.Abort(Transaction, _runner.WriteConcern);
        try
        {
            // The transaction may have to be given up because its own time is over.
            var deadline = Deadline.Start(_runner.Timeout, _runner.Time);
            await TryTwiceAsync(abort, abort, lease, deadline, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is MongoServerException or MongoConnectionException)
        {
            // What is not committed is aborted, sooner or later.
        }
        finally
        {
            Transaction.Unbind();
        }
    }

    /// <summary>Takes over the time of another session's last operation, to read what it has written.</summary>
    public void AdvanceOperationTime(BsonTimestamp time)
    {
        if (OperationTime is not { } known || time.CompareTo(known) > 0)
        {
            OperationTime = time;
        }
    }

    /// <summary>Takes over what another client knows of the cluster's time, its <c>$clusterTime</c>.</summary>
    public void AdvanceClusterTime(BsonDocument clusterTime) =>
        Clock.Advance(new BsonBuilder { { "$clusterTime", clusterTime } });

    /// <summary>Ends the session and aborts its transaction, without waiting; using it afterwards is refused.</summary>
    public void Dispose() => _ = EndAsync();

    /// <summary>Ends the session and aborts its transaction; using it afterwards is refused.</summary>
    public async ValueTask DisposeAsync() => await EndAsync().ConfigureAwait(false);

    internal void TakeReply(BsonDocument reply)
    {
        if (reply["operationTime"u8] is { Type: BsonType.Timestamp } time)
        {
            AdvanceOperationTime(time.AsTimestamp);
        }

        if (IsSnapshot && SnapshotTime is null)
        {
            SnapshotTime = FindSnapshotTime(reply);
        }
    }

    // Beside the batch of a cursor, or beside the values of distinct.
    private static BsonTimestamp? FindSnapshotTime(BsonDocument reply)
    {
        var told = reply["cursor"u8] is { Type: BsonType.Document } cursor
            ? cursor.AsDocument["atClusterTime"u8]
            : reply["atClusterTime"u8];
        return told.Type == BsonType.Timestamp ? told.AsTimestamp : null;
    }

    private async Task EndAsync()
    {
        if (_serverSession is not { } session)
        {
            return;
        }

        if (IsInTransaction)
        {
            await AbortTransactionAsync(CancellationToken.None).ConfigureAwait(false);
        }

        if (Interlocked.Exchange(ref _serverSession, null) is not null)
        {
            Pool.Return(session);
        }
    }

    private ValueTask SendCommitAsync(SessionLease lease, bool isRepeated, CancellationToken cancellationToken)
    {
        var first = EndTransactionOperation.Commit(Transaction, _runner.WriteConcern, isRepeated);
        var second = EndTransactionOperation.Commit(Transaction, _runner.WriteConcern, isRepeated: true);
        return TryTwiceAsync(first, second, lease, _runner.StartDeadline(this), cancellationToken);
    }

    private async ValueTask TryTwiceAsync(
        EndTransactionOperation first,
        EndTransactionOperation second,
        SessionLease lease,
        Deadline? deadline,
        CancellationToken cancellationToken)
    {
        try
        {
            await _runner.RunAsync(first, lease, cancellationToken, deadline).ConfigureAwait(false);
        }
        catch (Exception failure) when (RetryRules.IsWorthRetry(OperationKind.RetryableWrite, failure))
        {
            Transaction.Unbind();
            await _runner.RunAsync(second, lease, cancellationToken, deadline).ConfigureAwait(false);
        }
    }
}
