using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.History;

/// <summary>
/// The latest changes in their order, so many as fit in so many bytes; the oldest go first. Entries are added by the
/// writer and become readable once they are on disk.
/// </summary>
internal sealed class OperationLog
{
    private readonly Lock _gate = new();
    private readonly List<LogEntry> _entries;
    private readonly long _mostBytes;
    private long _bytes;
    private long _nextSequence;
    private long _published;
    private BsonTimestamp _headTime;
    private LogPosition _lostThrough;
    private TaskCompletionSource? _growth;
    private bool _isClosed;

    /// <param name="entries">What can be told of what is on disk, the oldest first.</param>
    /// <param name="newest">The newest entry on disk, whether it can be told or not.</param>
    /// <param name="now">The time of the clock, for a log without entries.</param>
    /// <param name="mostBytes">What the log may hold, by <see cref="LogEntry.Cost"/>.</param>
    public OperationLog(List<LogEntry> entries, LogEntry? newest, DateTimeOffset now, long mostBytes)
    {
        _entries = entries;
        _mostBytes = mostBytes;
        _bytes = entries.Sum(entry => entry.Cost);
        _published = newest?.Sequence ?? 0;
        _nextSequence = _published + 1;
        _headTime = newest?.Time ?? new BsonTimestamp((uint)now.ToUnixTimeSeconds(), 1);
        Latest = _headTime;
        if (newest is not null && entries is not [{ Sequence: 1 }, ..])
        {
            _lostThrough = entries.Count == 0
                ? LogPosition.After(newest.Time)
                : LogPosition.After(BsonTimestamp.FromPacked(entries[0].Time.Packed - 1));
        }
    }

    /// <summary>The time of the newest entry that is on disk.</summary>
    public BsonTimestamp Latest { get; private set; }

    /// <summary>The bytes in use, by <see cref="LogEntry.Cost"/>.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate)
            {
                return _bytes;
            }
        }
    }

    /// <summary>Says that there were changes before of which the log knows nothing.</summary>
    public void ForgetPast() => _lostThrough = LogPosition.After(_headTime);

    /// <summary>Adds an entry, not readable yet; for one writer at a time.</summary>
    public LogEntry Append(DateTimeOffset now, Few<LogOperation> operations, TransactionId? transaction)
    {
        lock (_gate)
        {
            var entry = new LogEntry(_nextSequence, NextTime(now), now, operations)
            {
                Transaction = transaction, Retained = Retain(operations),
            };
            _nextSequence++;
            _headTime = entry.Time;
            _entries.Add(entry);
            _bytes += entry.Cost;
            return entry;
        }
    }

    /// <summary>
    /// Forgets the oldest entries when there is too much, an eighth at once; answers the last one to remove from disk.
    /// </summary>
    public long? Trim()
    {
        lock (_gate)
        {
            if (_bytes <= _mostBytes)
            {
                return null;
            }

            var count = 0;
            while (_bytes > _mostBytes - (_mostBytes / 8) && count < _entries.Count - 1)
            {
                _bytes -= _entries[count++].Cost;
            }

            if (count == 0)
            {
                return null;
            }

            var last = _entries[count - 1];
            _lostThrough = LogPosition.After(last.Time);
            _entries.RemoveRange(0, count);
            return last.Sequence;
        }
    }

    /// <summary>Makes an entry readable, after all before it.</summary>
    public void Publish(LogEntry entry)
    {
        TaskCompletionSource? growth;
        lock (_gate)
        {
            _published = entry.Sequence;
            Latest = entry.Time;
            (growth, _growth) = (_growth, null);
        }

        growth?.SetResult();
    }

    /// <summary>Ends the waiting of all streams.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            _growth?.SetResult();
            _growth = null;
        }
    }

    /// <summary>Entries that may hold something behind a position, the first so many, and the latest time.</summary>
    /// <exception cref="CommandException">Some of what was behind it is forgotten (286).</exception>
    public (IReadOnlyList<LogEntry> Entries, BsonTimestamp Latest) Read(LogPosition position, int most)
    {
        lock (_gate)
        {
            if (position.CompareTo(_lostThrough) < 0)
            {
                throw new CommandException(
                    ErrorCode.ChangeStreamHistoryLost,
                    "Resume of change stream was not possible, as the resume point may no longer be in the oplog.");
            }

            var first = FindFirst(position.Time);
            var end = first;
            while (end < _entries.Count && end - first < most && _entries[end].Sequence <= _published)
            {
                end++;
            }

            return (_entries.GetRange(first, end - first), Latest);
        }
    }

    /// <summary>All entries up to the time of a state that is on disk.</summary>
    public IReadOnlyList<LogEntry> ReadThrough(BsonTimestamp time)
    {
        lock (_gate)
        {
            return [.. _entries.TakeWhile(entry => entry.Time.CompareTo(time) <= 0)];
        }
    }

    /// <summary>Completes when there may be something behind a position, or never will be.</summary>
    public Task WaitAsync(LogPosition position)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                throw new CommandException(ErrorCode.InterruptedAtShutdown, "the database is closing");
            }

            if (LogPosition.After(Latest).CompareTo(position) > 0)
            {
                return Task.CompletedTask;
            }

            _growth ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _growth.Task;
        }
    }

    private BsonTimestamp NextTime(DateTimeOffset now)
    {
        var seconds = (uint)now.ToUnixTimeSeconds();
        return seconds > _headTime.Seconds
            ? new BsonTimestamp(seconds, 1)
            : BsonTimestamp.FromPacked(_headTime.Packed + 1);
    }

    private int FindFirst(BsonTimestamp time)
    {
        var low = 0;
        var high = _entries.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_entries[middle].Time.CompareTo(time) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Last versions that the log tells of and that go from the disk with their collections.</summary>
    private IReadOnlyList<RetainedDocument> Retain(Few<LogOperation> operations)
    {
        HashSet<long>? dropped = null;
        for (var at = 0; at < operations.Count; at++)
        {
            if (operations[at].Kind == OperationKind.DropCollection)
            {
                (dropped ??= []).Add(operations[at].Address.Collection);
            }
        }

        if (dropped is null)
        {
            return [];
        }

        // Hundreds of thousands of operations, with all writers waiting: none is to cost an object.
        var last = new Dictionary<long, byte[]?>();
        foreach (var entry in _entries)
        {
            NoteLast(entry.Operations, dropped, last);
        }

        NoteLast(operations, dropped, last);
        return [.. last.Where(pair => pair.Value is not null)
            .Select(pair => new RetainedDocument(pair.Key, pair.Value!))];
    }

    private static void NoteLast(in Few<LogOperation> operations, HashSet<long> dropped, Dictionary<long, byte[]?> last)
    {
        for (var at = 0; at < operations.Count; at++)
        {
            var operation = operations[at];
            if (operation.Kind <= OperationKind.Delete && dropped.Contains(operation.Address.Collection))
            {
                last[operation.Address.Value] = operation.After;
            }
        }
    }
}
