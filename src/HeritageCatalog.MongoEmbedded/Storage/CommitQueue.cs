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
    private readonly object _gate = new();
    private readonly DatabaseFile _file;
    private readonly Thread _writer;
    private List<Waiting> _waiting = [];
    private StorageException? _failure;
    private bool _isClosing;

    public CommitQueue(DatabaseFile file)
    {
        _file = file;
        _writer = new Thread(WriteUntilClosed) { IsBackground = true, Name = "embedded-commit" };
        _writer.Start();
    }

    /// <summary>
    /// Adds a batch; the task completes once it is on disk. <paramref name="onDurable"/> runs on the writer thread
    /// after the flush and before the task completes, in the order of addition.
    /// </summary>
    public Task Add(WriteBatch batch, Action onDurable)
    {
        var waiting = new Waiting(batch, onDurable, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_gate)
        {
            if (_failure is not null || _isClosing)
            {
                return Task.FromException(_failure ?? Closed());
            }

            _waiting.Add(waiting);
            Monitor.Pulse(_gate);
        }

        return waiting.Durable.Task;
    }

    /// <summary>Writes what waits, then stops.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosing = true;
            Monitor.Pulse(_gate);
        }

        _writer.Join();
    }

    private void WriteUntilClosed()
    {
        while (TakeGroup() is { } group)
        {
            var failure = TryCommit(group);
            foreach (var waiting in group)
            {
                Finish(waiting, failure);
            }
        }
    }

    private List<Waiting>? TakeGroup()
    {
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_isClosing)
                {
                    return null;
                }

                Monitor.Wait(_gate);
            }

            var group = _waiting;
            _waiting = [];
            return group;
        }
    }

    private StorageException? TryCommit(List<Waiting> group)
    {
        if (_failure is not null)
        {
            return _failure;
        }

        try
        {
            _file.Commit(group.ConvertAll(waiting => waiting.Batch));
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

    private static void Finish(Waiting waiting, StorageException? failure)
    {
        if (failure is null)
        {
            waiting.OnDurable();
            waiting.Durable.SetResult();
        }
        else
        {
            waiting.Durable.SetException(failure);
        }
    }

    private static StorageException Closed() => new(SQLitePCL.raw.SQLITE_MISUSE, "the database is closed");

    private sealed record Waiting(WriteBatch Batch, Action OnDurable, TaskCompletionSource Durable);
}
