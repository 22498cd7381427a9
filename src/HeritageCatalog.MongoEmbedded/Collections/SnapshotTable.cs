using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>
/// Versions that somebody has read with the level "snapshot" and may want to read again, for five minutes and a hundred
/// of them at most. A version shares most of its memory with those after it.
/// </summary>
internal sealed class SnapshotTable(TimeProvider time)
{
    private const int Most = 100;

    // As a server keeps them by itself (its minSnapshotHistoryWindowInSeconds).
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Queue<(BsonTimestamp Time, long KeptSince)> _order = [];
    private readonly Dictionary<BsonTimestamp, DatabaseState> _states = [];

    /// <summary>Keeps a version for those who will ask for its time.</summary>
    public DatabaseState Keep(DatabaseState state)
    {
        lock (_lock)
        {
            Sweep();
            if (_states.TryAdd(state.Times.Time, state))
            {
                _order.Enqueue((state.Times.Time, time.GetTimestamp()));
            }

            return _states[state.Times.Time];
        }
    }

    /// <summary>The version of a time that was kept, or that of now if it is of that time.</summary>
    /// <exception cref="CommandException">It is kept no more, or never was.</exception>
    public DatabaseState Get(BsonTimestamp wanted, DatabaseState now)
    {
        lock (_lock)
        {
            Sweep();
            if (_states.TryGetValue(wanted, out var kept))
            {
                return kept;
            }
        }

        return wanted == now.Times.Time
            ? Keep(now)
            : throw new CommandException(
                ErrorCode.SnapshotTooOld,
                $"Read timestamp {wanted} is older than the oldest available timestamp, or was never read at.");
    }

    private void Sweep()
    {
        while (_order.TryPeek(out var oldest)
            && (_order.Count > Most || time.GetElapsedTime(oldest.KeptSince) > KeptFor))
        {
            _order.Dequeue();
            _states.Remove(oldest.Time);
        }
    }
}
