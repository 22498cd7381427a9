namespace HeritageCatalog.MongoEmbedded.Tests.Transactions;

/// <summary>
/// Snapshot isolation in its plainest form: dictionaries that are copied. A key can be written unless it was changed
/// after the transaction's snapshot or another open transaction holds it.
/// </summary>
internal sealed class SnapshotModel
{
    private readonly Dictionary<int, OpenTransaction> _open = [];
    private readonly Dictionary<int, int> _changes = [];
    private readonly HashSet<int> _lastCommitted = [];
    private int _clock;

    public Dictionary<int, int> Committed { get; } = [];

    /// <summary>What a stream has to tell.</summary>
    public List<string> Log { get; } = [];

    public bool IsOpen(int session) => _open.ContainsKey(session);

    public bool IsHeld(int key) => _open.Values.Any(one => one.Held.Contains(key));

    public void Start(int session)
    {
        _open[session] = new OpenTransaction(new(Committed), _clock);
        _lastCommitted.Remove(session);
    }

    public Dictionary<int, int> View(int session) => _open[session].View;

    public bool TryPut(int session, int key, int value)
    {
        var one = _open[session];
        if (!TryHold(session, key))
        {
            return false;
        }

        one.Log.Add($"{(one.View.ContainsKey(key) ? "update" : "insert")} {key}");
        one.View[key] = value;
        return true;
    }

    public bool TryRemove(int session, int key)
    {
        var one = _open[session];
        if (!one.View.ContainsKey(key))
        {
            return true;
        }

        if (!TryHold(session, key))
        {
            return false;
        }

        one.Log.Add($"delete {key}");
        one.View.Remove(key);
        return true;
    }

    public bool TryCommit(int session)
    {
        if (!_open.Remove(session, out var one))
        {
            // To commit again what was committed last is answered alike.
            return _lastCommitted.Contains(session);
        }

        _clock++;
        foreach (var key in one.Held)
        {
            _changes[key] = _clock;
            Committed.Remove(key);
            if (one.View.TryGetValue(key, out var value))
            {
                Committed[key] = value;
            }
        }

        Log.AddRange(one.Log);
        _lastCommitted.Add(session);
        return true;
    }

    public bool TryAbort(int session) => _open.Remove(session);

    public void PutPlainly(int key, int value)
    {
        Log.Add($"{(Committed.ContainsKey(key) ? "update" : "insert")} {key}");
        Committed[key] = value;
        _changes[key] = ++_clock;
    }

    public void RemovePlainly(int key)
    {
        if (Committed.Remove(key))
        {
            Log.Add($"delete {key}");
            _changes[key] = ++_clock;
        }
    }

    private bool TryHold(int session, int key)
    {
        var one = _open[session];
        if (one.Held.Contains(key))
        {
            return true;
        }

        // A key that came and went meanwhile is as absent as it was.
        var isTaken = _open.Values.Any(other => other.Held.Contains(key));
        var isPresent = one.View.ContainsKey(key) || Committed.ContainsKey(key);
        if (isTaken || (isPresent && _changes.GetValueOrDefault(key) > one.StartedAt))
        {
            _open.Remove(session);
            return false;
        }

        one.Held.Add(key);
        return true;
    }

    private sealed record OpenTransaction(Dictionary<int, int> View, int StartedAt)
    {
        public HashSet<int> Held { get; } = [];

        public List<string> Log { get; } = [];
    }
}
