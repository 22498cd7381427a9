using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HeritageCatalog.GraphQL.Http.Caching;

/// <summary>
/// Keeps finished answers, bounded in bytes; those that were not given out lately make room for others. Safe for any
/// number of requests at once.
/// </summary>
public sealed class ResponseCache
{
    private readonly ConcurrentDictionary<RequestKey, CachedResponse> _responses = new();
    private readonly LinkedList<CachedResponse> _order = new();
    private readonly Lock _lock = new();
    private readonly ResponseCacheOptions _options;
    private readonly TimeProvider _time;
    private long _hits;
    private long _misses;
    private long _bytes;
    private long _changed;
    private long _expired;
    private long _evicted;

    /// <summary>Begins empty.</summary>
    /// <param name="options">What is kept.</param>
    /// <param name="time">The clock.</param>
    public ResponseCache(ResponseCacheOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
    }

    /// <summary>Whether anything is kept at all.</summary>
    public bool IsOn => _options.MaxBytes > 0;

    /// <summary>How many requests were given a kept answer.</summary>
    public long Hits => Interlocked.Read(ref _hits);

    /// <summary>How many requests had to be executed that might have been given one.</summary>
    public long Misses => Interlocked.Read(ref _misses);

    /// <summary>How many answers were dropped since something that they show has changed.</summary>
    public long Invalidations => Interlocked.Read(ref _changed);

    /// <summary>How many answers were dropped since their time was up.</summary>
    public long Expirations => Interlocked.Read(ref _expired);

    /// <summary>How many answers had to make room for others.</summary>
    public long Evictions => Interlocked.Read(ref _evicted);

    /// <summary>What is kept, in bytes, with all that belongs to it.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>How many answers are kept.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _order.Count;
            }
        }
    }

    internal DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Drops everything.</summary>
    public void Clear()
    {
        foreach (var (_, response) in _responses)
        {
            response.Drop();
        }
    }

    /// <summary>Finds the answer to a request that asks the same, and counts that it was given.</summary>
    internal bool TryGet(in RequestKey key, [NotNullWhen(true)] out CachedResponse? response)
    {
        if (_responses.TryGetValue(key, out response) && !response.IsDropped)
        {
            if (IsTimely(response))
            {
                response.WasUsed = true;
                Interlocked.Increment(ref _hits);
                return true;
            }

            Drop(response, DropReason.Expired);
        }

        response = null;
        return false;
    }

    /// <summary>Whether its time is not up yet.</summary>
    internal bool IsTimely(CachedResponse response) =>
        response.ValidUntil == DateTimeOffset.MaxValue || _time.GetUtcNow() < response.ValidUntil;

    internal void CountHit() => Interlocked.Increment(ref _hits);

    internal void CountMiss() => Interlocked.Increment(ref _misses);

    /// <summary>Takes an answer, unless it was dropped meanwhile, and makes room for it.</summary>
    internal void Keep(CachedResponse response)
    {
        var dropped = new List<CachedResponse>();
        lock (_lock)
        {
            if (response.IsDropped)
            {
                return;
            }

            if (_responses.TryGetValue(response.Key, out var older))
            {
                Remove(older, dropped);
            }

            _responses[response.Key] = response;
            response.Place = _order.AddLast(response);
            Interlocked.Add(ref _bytes, response.Bytes);
            Evict(dropped);
        }

        TellDropped(dropped);
    }

    /// <summary>Counts what a kept answer has come to hold, and makes room for it.</summary>
    internal void Enlarge(CachedResponse response, long bytes)
    {
        var dropped = new List<CachedResponse>();
        lock (_lock)
        {
            if (response.Place is null)
            {
                return;
            }

            response.Grow(bytes);
            Interlocked.Add(ref _bytes, bytes);
            Evict(dropped);
        }

        TellDropped(dropped);
    }

    internal void Drop(CachedResponse response, DropReason reason)
    {
        if (!response.TryMarkDropped())
        {
            return;
        }

        Interlocked.Increment(ref reason == DropReason.Expired ? ref _expired : ref _changed);
        lock (_lock)
        {
            Unlink(response);
        }

        response.TellDropped();
    }

    // Whoever watches them may be dropping others, so no lock is held.
    private static void TellDropped(List<CachedResponse> dropped)
    {
        foreach (var response in dropped)
        {
            response.TellDropped();
        }
    }

    // Those given out since the last look stay for another round.
    private void Evict(List<CachedResponse> dropped)
    {
        while (_bytes > _options.MaxBytes && _order.First is { } first)
        {
            if (first.Value.WasUsed)
            {
                first.Value.WasUsed = false;
                _order.RemoveFirst();
                _order.AddLast(first);
            }
            else
            {
                Interlocked.Increment(ref _evicted);
                Remove(first.Value, dropped);
            }
        }
    }

    private void Remove(CachedResponse response, List<CachedResponse> dropped)
    {
        if (response.TryMarkDropped())
        {
            dropped.Add(response);
        }

        Unlink(response);
    }

    private void Unlink(CachedResponse response)
    {
        if (response.Place is { } place)
        {
            response.Place = null;
            _order.Remove(place);
            _responses.TryRemove(new(response.Key, response));
            Interlocked.Add(ref _bytes, -response.Bytes);
        }
    }
}
