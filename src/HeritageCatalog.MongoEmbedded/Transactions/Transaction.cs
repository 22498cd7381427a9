using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Transactions;

/// <summary>Where a transaction stands.</summary>
internal enum TransactionOutcome
{
    InProgress,
    Committed,
    Aborted,
}

/// <summary>
/// Reads one version of the data and its own changes, which nobody else sees until they are committed as one. One
/// command at a time has its turn.
/// </summary>
internal sealed class Transaction(TransactionId id, DatabaseState snapshot, DateTimeOffset expiresAt)
{
    // The data is in memory, and so is what a transaction holds until it ends.
    private const long MostBytes = 256L * 1024 * 1024;

    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DatabaseState? _view = snapshot;
    private int _counted;
    private long _bytes;

    public TransactionId Id => id;

    public DatabaseState Snapshot { get; private set; } = snapshot;

    public DateTimeOffset ExpiresAt => expiresAt;

    /// <summary>Lets commands of the transaction go one after the other.</summary>
    public SemaphoreSlim Turn { get; } = new(1);

    /// <summary>Changed under the write lock only.</summary>
    public TransactionOutcome Outcome { get; private set; }

    /// <summary>Completes when the transaction has ended and holds nothing any more.</summary>
    public Task Ended => _end.Task;

    /// <summary>What it holds, see <see cref="WriteIntents"/>.</summary>
    public List<RecordAddress> Records { get; } = [];

    /// <summary>What it holds, see <see cref="WriteIntents"/>.</summary>
    public List<UniqueKey> Keys { get; } = [];

    /// <summary>Cursors that end with it.</summary>
    public List<long> Cursors { get; } = [];

    public WriteSession Changes { get; private set; } = new(snapshot);

    /// <summary>The snapshot with the transaction's own changes.</summary>
    public DatabaseState View() => _view ??= Changes.Freeze();

    /// <summary>Runs a write in the transaction, under the write lock.</summary>
    public T Write<T>(Func<WriteSession, T> work, WriteGuard guard)
    {
        RequireInProgress();
        _view = null;
        Changes.Guard = guard;
        var result = work(Changes);
        var operations = Changes.Batch.Operations;
        for (; _counted < operations.Count; _counted++)
        {
            _bytes += operations[_counted].After?.Length ?? 0;
        }

        return _bytes <= MostBytes
            ? result
            : throw new CommandException(
                ErrorCode.TransactionTooLarge, $"a transaction may write {MostBytes} bytes in this server");
    }

    public void RequireInProgress()
    {
        switch (Outcome)
        {
            case TransactionOutcome.Committed:
                throw new CommandException(
                    ErrorCode.TransactionCommitted, $"Transaction {id.Number} has been committed.");
            case TransactionOutcome.Aborted:
                throw new CommandException(
                    ErrorCode.NoSuchTransaction, $"Transaction with {{ txnNumber: {id.Number} }} has been aborted.");
        }
    }

    /// <summary>Ends it, under the write lock, once its claims are released.</summary>
    public void End(TransactionOutcome outcome)
    {
        Outcome = outcome;

        // The session remembers the outcome for a while, and must not keep an old version of everything with it.
        Snapshot = DatabaseState.Empty;
        Changes = new WriteSession(Snapshot);
        _view = null;
        _end.TrySetResult();
    }
}
