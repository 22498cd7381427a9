using HeritageCatalog.GraphQL.Http.Caching;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>
/// Knows which kept answers were made from which reads, is told every change, and drops those answers that a change
/// could make untrue. An answer whose reads are older than a change that concerns them is not taken in at all.
/// </summary>
/// <remarks>
/// Every read and every change has its place in one sequence. Changes are remembered while operations run that began
/// before them, up to a bound; beyond it the answers of those operations are not kept.
/// </remarks>
public sealed class AnswerLedger
{
    private const int MostRemembered = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, CollectionReaders> _collections = new(StringComparer.Ordinal);
    private readonly Dictionary<CachedResponse, Reader> _readers = [];
    private readonly Queue<RecordChange> _changes = [];
    private readonly EchoTable _echoes = new();
    private long _sequence;
    private int _underWay;
    private bool _isClosed;

    /// <summary>Whether answers are kept: changes made elsewhere are known of.</summary>
    public bool IsOpen
    {
        get
        {
            lock (_lock)
            {
                return !_isClosed;
            }
        }
    }

    private long Remembered => _sequence - _changes.Count;

    /// <summary>Drops the answers that a change concerns. When it returns, no request is given one of them.</summary>
    public void Apply(RecordChange change)
    {
        if (change.IsNone)
        {
            return;
        }

        List<CachedResponse> concerned = [];
        lock (_lock)
        {
            Remember(change);
            if (_collections.TryGetValue(change.Collection, out var readers))
            {
                concerned = readers.FindConcerned(change);
            }
        }

        Drop(concerned);
    }

    /// <summary>Announces a change that is about to be sent, to be settled when its outcome is known.</summary>
    public void Expect(RecordChange change)
    {
        lock (_lock)
        {
            if (!_isClosed)
            {
                _echoes.Expect(change);
            }
        }
    }

    /// <summary>
    /// Says what became of an announced change, and drops the answers it concerns unless it was refused.
    /// </summary>
    public void Settle(RecordChange change, ChangeOutcome outcome)
    {
        bool isTold;
        lock (_lock)
        {
            isTold = outcome != ChangeOutcome.Done && !_isClosed && !_echoes.TryRetract(change);
        }

        if (outcome != ChangeOutcome.Refused || isTold)
        {
            Apply(change);
        }
    }

    /// <summary>The same as <see cref="Apply"/>, for a change that the database tells of.</summary>
    public void ApplyTold(RecordChange change)
    {
        bool isKnown;
        lock (_lock)
        {
            isKnown = _echoes.TryConsume(change);
        }

        if (!isKnown)
        {
            Apply(change);
        }
    }

    /// <summary>Drops all answers: anything may have changed.</summary>
    public void Clear()
    {
        List<CachedResponse> all;
        lock (_lock)
        {
            Forget();
            all = [.. _readers.Keys];
        }

        Drop(all);
    }

    /// <summary>Drops all answers and keeps none, since changes made elsewhere are not known of.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
        }

        Clear();
    }

    /// <summary>Keeps answers again, of operations that begin from here on.</summary>
    public void Open()
    {
        lock (_lock)
        {
            Forget();
            _isClosed = false;
        }
    }

    /// <summary>Begins an operation; null while no answers are kept.</summary>
    /// <returns>Its place in the sequence of changes.</returns>
    internal long? Begin()
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return null;
            }

            _underWay++;
            return _sequence;
        }
    }

    /// <summary>Ends an operation that had begun.</summary>
    internal void End()
    {
        lock (_lock)
        {
            if (--_underWay == 0)
            {
                _changes.Clear();
            }
        }
    }

    /// <summary>Takes an answer in, unless what it was made from has changed since its operation began.</summary>
    internal bool TryTake(CachedResponse response, long begun, IReadOnlyList<CollectionRead> reads)
    {
        lock (_lock)
        {
            if (_isClosed || begun < Remembered || IsOutdated(begun, reads))
            {
                return false;
            }

            var reader = new Reader(response);
            foreach (var read in reads)
            {
                ReadersOf(read.Collection).Add(reader, read);
            }

            _readers.Add(response, reader);
            response.OnDropped(Forget, reader.Size);
            return true;
        }
    }

    private static void Drop(List<CachedResponse> responses)
    {
        foreach (var response in responses)
        {
            response.Drop();
        }
    }

    private bool IsOutdated(long begun, IReadOnlyList<CollectionRead> reads) =>
        _changes.Skip((int)(begun - Remembered))
            .Any(change => reads.Any(read => read.Collection == change.Collection && read.IsAffectedBy(change)));

    private CollectionReaders ReadersOf(string collection)
    {
        if (!_collections.TryGetValue(collection, out var readers))
        {
            _collections.Add(collection, readers = new CollectionReaders());
        }

        return readers;
    }

    private void Remember(RecordChange change)
    {
        _sequence++;
        if (_underWay > 0)
        {
            _changes.Enqueue(change);
        }

        if (_changes.Count > MostRemembered)
        {
            _changes.Dequeue();
        }
    }

    // The answer of every operation under way has become doubtful.
    private void Forget()
    {
        _sequence++;
        _changes.Clear();
        _echoes.Clear();
    }

    private void Forget(CachedResponse response)
    {
        lock (_lock)
        {
            if (_readers.Remove(response, out var reader))
            {
                reader.Leave();
            }
        }
    }
}

/// <summary>What became of a change.</summary>
public enum ChangeOutcome
{
    /// <summary>It took place.</summary>
    Done,

    /// <summary>It did not take place.</summary>
    Refused,

    /// <summary>No reply came: it may have taken place.</summary>
    Unknown,
}
