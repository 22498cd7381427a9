using System.Runtime.ExceptionServices;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Storage;

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
/// The commit thread publishes a head as <see cref="Committed"/> after the flush that holds it, in the same order, and
/// only then completes the writer. So no reader ever sees what a crash could take back, and whoever got an
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
    private DatabaseState _head;
    private Task _headIsDurable = Task.CompletedTask;
    private volatile DatabaseState _committed;

    public Store(DatabaseFile file, DatabaseState loaded)
    {
        _file = file;
        _head = _committed = loaded;
        _queue = new CommitQueue(file);
    }

    /// <summary>The newest state that is on disk.</summary>
    public DatabaseState Committed => _committed;

    /// <summary>Runs a write; completes when all that it changed and all that it saw is on disk.</summary>
    public async ValueTask<T> WriteAsync<T>(Func<WriteSession, T> work)
    {
        T result;
        ExceptionDispatchInfo? refusal;
        Task durable;
        lock (_writing)
        {
            var session = new WriteSession(_head);
            (result, refusal) = Run(work, session);
            durable = refusal is null && !session.Batch.IsEmpty ? Take(session) : _headIsDurable;
        }

        await AwaitDurableAsync(durable).ConfigureAwait(false);
        refusal?.Throw();
        return result;
    }

    /// <summary>Writes what waits and closes the file.</summary>
    public void Dispose()
    {
        _queue.Dispose();
        _file.Dispose();
    }

    private static (T Result, ExceptionDispatchInfo? Refusal) Run<T>(Func<WriteSession, T> work, WriteSession session)
    {
        try
        {
            return (work(session), null);
        }
        catch (CommandException refusal)
        {
            return (default!, ExceptionDispatchInfo.Capture(refusal));
        }
    }

    private Task Take(WriteSession session)
    {
        var next = session.Freeze();
        _head = next;
        _headIsDurable = _queue.Add(session.Batch, () => _committed = next);
        return _headIsDurable;
    }

    private static async ValueTask AwaitDurableAsync(Task durable)
    {
        try
        {
            await durable.ConfigureAwait(false);
        }
        catch (StorageException failure)
        {
            var code = failure.Code == SQLitePCL.raw.SQLITE_FULL ? ErrorCode.OutOfDiskSpace : ErrorCode.OperationFailed;
            throw new CommandException(
                code, $"the write was not stored: {failure.Message}. Free the disk and open the database again.");
        }
    }
}
