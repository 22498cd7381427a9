using System.Diagnostics;

namespace HeritageCatalog.MongoEmbedded.Storage;

/// <summary>
/// Group commit: writers leave their batch here and wait; one thread commits all that wait in one transaction, so many
/// concurrent writers share one flush of the disk. Batches reach the disk in the order they were added.
/// </summary>
/// <remarks>
/// After a failed commit the queue refuses everything that follows: what was added later was built on what was lost.
/// Opening the database again starts from what is on disk.
/// </remarks>
internal sealed class CommitQueue : IDisposable
{
    // A disk that has just stalled for seconds is not waited for as long again.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);

    private readonly object _signal = new();
    private readonly Lock _gate;
    private readonly DatabaseFile _file;
    private readonly Func<Action> _onTaken;
    private readonly Thread _writer;
    private readonly GatheringPause _pause = new();
    private Group? _waiting;
    private StorageException? _failure;
    private bool _hasWork;
    private bool _isClosing;
    private long _commits;
    private long _batches;

    /// <param name="file">Where batches go.</param>
    /// <param name="gate">The lock that is held by whoever adds a batch.</param>
    /// <param name="onTaken">
    /// Runs under the lock when a group goes to the disk, after its last batch was added and before the next one is.
    /// What it answers runs after the flush and before the writers go on.
    /// </param>
    public CommitQueue(DatabaseFile file, Lock gate, Func<Action> onTaken)
    {
        _file = file;
        _gate = gate;
        _onTaken = onTaken;
        _writer = new Thread(WriteUntilClosed) { IsBackground = true, Name = "embedded-commit" };
        _writer.Start();
    }

    /// <summary>Flushes of the disk so far, and the batches that they have brought there.</summary>
    public (long Commits, long Batches) Counts => (Volatile.Read(ref _commits), Volatile.Read(ref _batches));

    /// <summary>Adds a batch, under the lock; the task completes once it is on disk.</summary>
    public Task Add(WriteBatch batch)
    {
        if (_failure is not null || _isClosing)
        {
            return Task.FromException(_failure ?? Closed());
        }

        if (_waiting is null)
        {
            _waiting = new Group();
            Wake(isClosing: false);
        }

        _waiting.Batches.Add(batch);
        return _waiting.Durable.Task;
    }

    /// <summary>Writes what waits, then stops.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosing = true;
        }

        Wake(isClosing: true);
        _writer.Join();
    }

    private void Wake(bool isClosing)
    {
        lock (_signal)
        {
            _hasWork |= !isClosing;
            Monitor.Pulse(_signal);
        }
    }

    private void WriteUntilClosed()
    {
        while (AwaitWork())
        {
            Group group;
            Action onDurable;
            lock (_gate)
            {
                group = _waiting!;
                _waiting = null;
                onDurable = _onTaken();
            }

            var began = Stopwatch.GetTimestamp();
            var failure = TryCommit(group);
            var took = Stopwatch.GetElapsedTime(began);
            Finish(group, failure, onDurable);
            if (group.Batches.Count > 1)
            {
                _pause.Await(took < LongestPause ? took : LongestPause);
            }
        }
    }

    /// <summary>False when there is nothing to write and never will be.</summary>
    private bool AwaitWork()
    {
        lock (_signal)
        {
            while (!_hasWork)
            {
                if (_isClosing)
                {
                    return false;
                }

                Monitor.Wait(_signal);
            }

            _hasWork = false;
            return true;
        }
    }

    private StorageException? TryCommit(Group group)
    {
        if (_failure is not null)
        {
            return _failure;
        }

        try
        {
            _file.Commit(group.Batches);
            Volatile.Write(ref _batches, _batches + group.Batches.Count);
            Volatile.Write(ref _commits, _commits + 1);
            return null;
        }
        catch (StorageException failure)
        {
            lock (_gate)
            {
                _failure = failure;
            }

            return failure;
        }
    }

    private static void Finish(Group group, StorageException? failure, Action onDurable)
    {
        if (failure is null)
        {
            onDurable();
            group.Durable.SetResult();
        }
        else
        {
            group.Durable.SetException(failure);
        }
    }

    private static StorageException Closed() => new(SQLitePCL.raw.SQLITE_MISUSE, "the database is closed");

    /// <summary>What waits together, and one task for all who wait.</summary>
    private sealed class Group
    {
        public List<WriteBatch> Batches { get; } = [];

        public TaskCompletionSource Durable { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
