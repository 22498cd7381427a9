using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.Transactions;

/// <summary>
/// The latest transaction of each session (MongoDB specifications, "Transactions"). Sessions that rest are forgotten,
/// open transactions that last too long are aborted.
/// </summary>
internal sealed class TransactionTable(Store store, CursorRegistry cursors, TimeProvider time, TimeSpan lifetime)
{
    private const int MostSessions = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Entry> _sessions = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _sessions.Count;
            }
        }
    }

    /// <summary>Starts a transaction, which aborts the one before in the same session.</summary>
    public Transaction Start(TransactionId id)
    {
        lock (_gate)
        {
            var known = NewestNumber(id.Session);
            if (id.Number == known)
            {
                throw new CommandException(
                    ErrorCode.ConflictingOperationInProgress,
                    $"Cannot start a transaction with the number {known}, which the session has used already.");
            }

            RequireNotOld(id, known);
            AbortOpen(id.Session);
            if (_sessions.Count >= MostSessions && !_sessions.ContainsKey(id.Session))
            {
                throw new CommandException(ErrorCode.TooManyLogicalSessions, $"{MostSessions} sessions are open");
            }

            var transaction = new Transaction(id, store.Committed, time.GetUtcNow() + lifetime);
            _sessions[id.Session] = new Entry(transaction) { UsedAt = time.GetUtcNow() };
            return transaction;
        }
    }

    /// <summary>The transaction of this number, ended or not, which has to be the newest of its session.</summary>
    public Transaction Find(TransactionId id)
    {
        lock (_gate)
        {
            if (_sessions.TryGetValue(id.Session, out var entry) && entry.Transaction.Id == id)
            {
                entry.UsedAt = time.GetUtcNow();
                AbortIfExpired(entry.Transaction);
                return entry.Transaction;
            }

            var known = NewestNumber(id.Session);
            RequireNotOld(id, known);
            throw new CommandException(
                ErrorCode.NoSuchTransaction,
                $"Given transaction number {id.Number} does not match any in-progress transactions. The active "
                + $"transaction number is {known}");
        }
    }

    /// <summary>Ends the open transaction of a session that goes on to a write of a later number.</summary>
    public void Supersede(TransactionId write)
    {
        lock (_gate)
        {
            if (!_sessions.TryGetValue(write.Session, out var entry))
            {
                return;
            }

            RequireNotOld(write, entry.Transaction.Id.Number);
            if (entry.Transaction.Id == write)
            {
                throw new CommandException(
                    ErrorCode.IncompleteTransactionHistory, $"txnNumber {write.Number} is that of a transaction");
            }

            Forget(write.Session);
        }
    }

    public void Abort(Transaction transaction)
    {
        store.Abort(transaction);
        CloseCursors(transaction);
    }

    public void CloseCursors(Transaction transaction)
    {
        lock (transaction.Cursors)
        {
            transaction.Cursors.ForEach(id => cursors.Kill(id));
            transaction.Cursors.Clear();
        }
    }

    /// <summary>Aborts what is open in a session and forgets it.</summary>
    public void Forget(Guid session)
    {
        lock (_gate)
        {
            AbortOpen(session);
            _sessions.Remove(session);
        }
    }

    public void ForgetAll()
    {
        lock (_gate)
        {
            foreach (var session in _sessions.Keys.ToList())
            {
                Forget(session);
            }
        }
    }

    /// <summary>Aborts transactions that last too long, and forgets sessions that rest too long.</summary>
    public void Sweep()
    {
        lock (_gate)
        {
            var oldest = time.GetUtcNow() - SessionReply.Lifetime;
            foreach (var (session, entry) in _sessions)
            {
                AbortIfExpired(entry.Transaction);
                if (entry.UsedAt < oldest)
                {
                    _sessions.Remove(session);
                }
            }
        }
    }

    public void AbortIfExpired(Transaction transaction)
    {
        if (transaction.Outcome == TransactionOutcome.InProgress && time.GetUtcNow() >= transaction.ExpiresAt)
        {
            Abort(transaction);
        }
    }

    private static void RequireNotOld(TransactionId id, long known)
    {
        if (id.Number < known)
        {
            throw new CommandException(
                ErrorCode.TransactionTooOld,
                $"Cannot start transaction with {{ txnNumber: {id.Number} }} on session {id.Session} because a newer "
                + $"operation with txnNumber {known} has already started on this session.");
        }
    }

    private long NewestNumber(Guid session)
    {
        var open = _sessions.TryGetValue(session, out var entry) ? entry.Transaction.Id.Number : -1;
        var stored = store.Committed.Sessions.GetValueOrDefault(session)?.Number ?? -1;
        return Math.Max(open, stored);
    }

    private void AbortOpen(Guid session)
    {
        if (_sessions.TryGetValue(session, out var entry)
            && entry.Transaction.Outcome == TransactionOutcome.InProgress)
        {
            Abort(entry.Transaction);
        }
    }

    private sealed class Entry(Transaction transaction)
    {
        public Transaction Transaction => transaction;

        public DateTimeOffset UsedAt { get; set; }
    }
}
