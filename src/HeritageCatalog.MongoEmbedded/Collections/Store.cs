using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Maintenance;
using HeritageCatalog.MongoEmbedded.Storage;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>The whole database: what readers see, what writers build on, and the way from one to the other.</summary>
/// <remarks>
/// Why this is right under concurrency:
/// <para>
/// A <see cref="DatabaseState"/> and all it holds never change. Readers take <see cref="Committed"/>, one volatile
/// read, and need no lock; a cursor may keep its state for as long as it likes.
/// </para>
/// <para>
/// Writers run one after the other under a lock, each on the head that the one before left, so writes have one order
/// over all collections. Under the lock there is only work in memory. Still under it, the batch is queued, so the disk
/// gets batches in the order of the heads.
/// </para>
/// <para>
/// Commands that only insert share one <see cref="WriteSession"/> for as long as their batches wait: versions between
/// them, which nobody could ever read, are never made. Whoever else needs the head seals it first, and so does the
/// commit thread when it takes the group, under the same lock. What an insert that fails has done so far is undone.
/// </para>
/// <para>
/// The commit thread publishes the head of a group as <see cref="Committed"/> after the flush that holds it, and only
/// then completes its writers. So no reader ever sees what a crash could take back, and whoever got an
/// acknowledgement reads their own write. A writer may have looked at a head that is not on disk yet (a duplicate key,
/// nothing matched); it too answers only after that head is durable, so no reply tells of a write that gets lost.
/// </para>
/// <para>
/// When the disk refuses, the waiting writes and all later ones fail, and readers keep the last committed state.
/// </para>
/// </remarks>
internal sealed class Store : IDisposable
{
    private readonly Lock _writing = new();
    private readonly DatabaseFile _file;
    private readonly CommitQueue _queue;
    private readonly TimeProvider _time;
    private readonly WriteIntents _intents = new();
    private DatabaseState _head;
    private WriteSession? _inserts;
    private bool _isSealed = true;
    private LogEntry? _newest;
    private LogEntry? _published;
    private Task _headIsDurable = Task.CompletedTask;
    private volatile DatabaseState _committed;

    public Store(DatabaseFile file, DatabaseState loaded, OperationLog log, TimeProvider time)
    {
        _file = file;
        _time = time;
        Log = log;
        _head = _committed = loaded with { Times = new ClusterTimes(log.Latest) };
        _queue = new CommitQueue(file, _writing, CloseGroup);
    }

    /// <summary>The newest state that is on disk.</summary>
    public DatabaseState Committed => _committed;

    /// <summary>What was found when the database was opened.</summary>
    public required OpeningReport Opening { get; init; }

    /// <summary>Flushes of the disk since it was opened, and the writes that shared them.</summary>
    public (long Commits, long Batches) Flushes => _queue.Counts;

    /// <summary>The latest changes, each readable once it is on disk.</summary>
    public OperationLog Log { get; }

    /// <summary>
    /// Runs a write; completes when all that it changed and all that it saw is on disk. When an open transaction has
    /// written the same before, the write waits for its end and is run again.
    /// </summary>
    /// <param name="work">What to do, under the lock.</param>
    /// <param name="mostTime">How long to wait for transactions at most.</param>
    /// <param name="cancellation">Ends the waiting for transactions.</param>
    /// <param name="onlyInserts">Whether the work inserts, creating collections when it must, and nothing else.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T> WriteAsync<T>(
        Func<WriteSession, T> work, TimeSpan? mostTime, CancellationToken cancellation, bool onlyInserts = false)
    {
        while (true)
        {
            var attempt = Attempt(work, onlyInserts);
            if (attempt.Blocking is null)
            {
                try
                {
                    await attempt.Durable.ConfigureAwait(false);
                }
                catch (StorageException failure)
                {
                    throw NotStored(failure);
                }

                attempt.Refusal?.Throw();
                return attempt.Result;
            }

            await AwaitEndAsync(attempt.Blocking, mostTime, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Runs a write in a transaction; nothing is stored yet.</summary>
    public T WriteIn<T>(Transaction transaction, Func<WriteSession, T> work)
    {
        lock (_writing)
        {
            return transaction.Write(work, new TransactionGuard(transaction, _intents, Seal()));
        }
    }

    /// <summary>Makes all changes of a transaction as one; completes when they are on disk.</summary>
    public ValueTask CommitAsync(Transaction transaction, DateTimeOffset now)
    {
        Task durable;
        lock (_writing)
        {
            if (transaction.Outcome == TransactionOutcome.Committed)
            {
                return AwaitDurableAsync(_headIsDurable);
            }

            transaction.RequireInProgress();
            try
            {
                durable = Commit(transaction, now);
            }
            catch (CommandException)
            {
                End(transaction, TransactionOutcome.Aborted);
                throw;
            }

            End(transaction, TransactionOutcome.Committed);
        }

        return AwaitDurableAsync(durable);
    }

    /// <summary>Throws the changes of a transaction away, unless it has ended already.</summary>
    public void Abort(Transaction transaction)
    {
        lock (_writing)
        {
            if (transaction.Outcome == TransactionOutcome.InProgress)
            {
                End(transaction, TransactionOutcome.Aborted);
            }
        }
    }

    /// <summary>Writes what waits and closes the file.</summary>
    public void Dispose()
    {
        Log.Close();
        _queue.Dispose();
        _file.Dispose();
    }

    private WriteAttempt<T> Attempt<T>(Func<WriteSession, T> work, bool onlyInserts)
    {
        lock (_writing)
        {
            var session = onlyInserts && _intents.IsEmpty ? StartInserts() : Start();
            var isTaken = false;
            try
            {
                var result = work(session);
                isTaken = !session.Batch.IsEmpty;
                return new(result, isTaken ? Take(session, transaction: null) : _headIsDurable);
            }
            catch (CommandException refusal)
            {
                return new(default!, _headIsDurable) { Refusal = ExceptionDispatchInfo.Capture(refusal) };
            }
            catch (BlockedException blocked)
            {
                return new(default!, _headIsDurable) { Blocking = blocked.Transaction };
            }
            finally
            {
                if (!isTaken && session == _inserts)
                {
                    session.Undo();
                }
            }
        }
    }

    private WriteSession StartInserts()
    {
        _inserts ??= new WriteSession(_head);
        _inserts.Begin();
        return _inserts;
    }

    private WriteSession Start() => new(Seal())
    {
        Guard = _intents.IsEmpty ? null : new PlainWriteGuard(_intents),
    };

    /// <summary>The head as a version that later writes do not touch.</summary>
    private DatabaseState Seal()
    {
        if (!_isSealed)
        {
            _head = Timed(_inserts!.Freeze());
            _isSealed = true;
        }

        return _head;
    }

    private DatabaseState Timed(DatabaseState state) => _newest is { } newest && newest.Time != state.Times.Time
        ? state with { Times = new ClusterTimes(newest.Time) }
        : state;

    // Runs when the commit thread takes a group, under the lock, so that the version holds the group and no more.
    private Action CloseGroup()
    {
        var (version, newest) = (Seal(), _newest);
        return () => Publish(version, newest);
    }

    private async Task AwaitEndAsync(Transaction transaction, TimeSpan? mostTime, CancellationToken cancellation)
    {
        try
        {
            var wait = mostTime ?? Timeout.InfiniteTimeSpan;
            await transaction.Ended.WaitAsync(wait, _time, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new CommandException(ErrorCode.MaxTimeMSExpired, "operation exceeded time limit");
        }
    }

    private Task Commit(Transaction transaction, DateTimeOffset now)
    {
        if (transaction.Changes.Batch.IsEmpty)
        {
            return _headIsDurable;
        }

        var session = new WriteSession(Seal());
        new TransactionReplay(transaction, session).Run();
        var reply = new BsonBuilder { { "ok", 1.0 } };
        session.Remember(
            new SessionReply(transaction.Id.Session, transaction.Id.Number, reply, now) { IsTransaction = true });
        return Take(session, transaction.Id);
    }

    private void End(Transaction transaction, TransactionOutcome outcome)
    {
        _intents.Release(transaction);
        transaction.End(outcome);
    }

    private Task Take(WriteSession session, TransactionId? transaction)
    {
        AddToLog(session.Batch, transaction);
        _isSealed = session != _inserts;
        if (_isSealed)
        {
            _head = Timed(session.Freeze());
            _inserts = null;
        }

        _headIsDurable = _queue.Add(session.Batch);
        return _headIsDurable;
    }

    private void AddToLog(WriteBatch batch, TransactionId? transaction)
    {
        if (batch.Operations.Count == 0)
        {
            return;
        }

        _newest = batch.LogEntry = Log.Append(_time.GetUtcNow(), batch.Operations, transaction);
        if (Log.Trim() is { } last)
        {
            batch.Add(Change.TrimLog(last));
        }
    }

    // The state goes first: who is woken by the log finds what it tells of.
    private void Publish(DatabaseState version, LogEntry? newest)
    {
        _committed = version;
        if (newest is not null && newest != _published)
        {
            _published = newest;
            Log.Publish(newest);
        }
    }

    private static async ValueTask AwaitDurableAsync(Task durable)
    {
        try
        {
            await durable.ConfigureAwait(false);
        }
        catch (StorageException failure)
        {
            throw NotStored(failure);
        }
    }

    private static CommandException NotStored(StorageException failure) =>
        failure.Code == SQLitePCL.raw.SQLITE_FULL
            ? new CommandException(
                ErrorCode.OutOfDiskSpace,
                $"the write was not stored: {failure.Message}. Make room and open the database again.")
            : new CommandException(
                ErrorCode.OperationFailed,
                $"the write may not have been stored: {failure.Message}. See to the disk and open the database again; "
                    + "it then shows what was.");
}
