using System.Collections.Concurrent;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Cursors;

/// <summary>The open cursors by id. A cursor in use is taken out, so two commands never share one.</summary>
internal sealed class CursorRegistry(TimeProvider time)
{
    private const int MostCursors = 10_000;

    private static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, ServerCursor> _cursors = new();
    private long _sweptAt = time.GetTimestamp();

    public int Count => _cursors.Count;

    /// <summary>
    /// Keeps a cursor that is not exhausted and answers its id; 0 for an exhausted one, which is closed.
    /// </summary>
    public long Keep(ServerCursor cursor, long id = 0)
    {
        if (cursor.IsExhausted)
        {
            cursor.Dispose();
            return 0;
        }

        Sweep();
        if (_cursors.Count >= MostCursors)
        {
            cursor.Dispose();
            throw new CommandException(ErrorCode.OperationFailed, $"{MostCursors} cursors are open; close some");
        }

        cursor.UsedAt = time.GetUtcNow();
        while (id == 0 || !_cursors.TryAdd(id, cursor))
        {
            id = Random.Shared.NextInt64(1, long.MaxValue);
        }

        if (cursor.Transaction is { } transaction)
        {
            lock (transaction.Cursors)
            {
                transaction.Cursors.Add(id);
            }
        }

        return id;
    }

    /// <summary>Takes a cursor out for use.</summary>
    public ServerCursor Take(long id)
    {
        Sweep();
        return _cursors.TryRemove(id, out var cursor)
            ? cursor
            : throw new CommandException(ErrorCode.CursorNotFound, $"cursor id {id} not found");
    }

    /// <summary>Closes a cursor; false when there is none of this id.</summary>
    public bool Kill(long id)
    {
        if (!_cursors.TryRemove(id, out var cursor))
        {
            return false;
        }

        cursor.Dispose();
        return true;
    }

    /// <summary>Closes cursors that nobody has asked for long, at most once in a while.</summary>
    public void Sweep()
    {
        var swept = Volatile.Read(ref _sweptAt);
        var now = time.GetTimestamp();
        if (time.GetElapsedTime(swept, now) < SweepInterval
            || Interlocked.CompareExchange(ref _sweptAt, now, swept) != swept)
        {
            return;
        }

        foreach (var (id, cursor) in _cursors)
        {
            if (time.GetUtcNow() - cursor.UsedAt >= IdleTimeout)
            {
                Kill(id);
            }
        }
    }
}
