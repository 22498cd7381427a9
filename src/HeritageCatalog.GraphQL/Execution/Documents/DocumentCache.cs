using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace HeritageCatalog.GraphQL.Execution.Documents;

/// <summary>Keeps prepared documents up to a total size; those not used for a while go first.</summary>
internal sealed class DocumentCache(long capacity, Func<PreparedDocument, long> weigh)
{
    private readonly ConcurrentDictionary<UInt128, PreparedDocument> _entries = new();
    private readonly Queue<UInt128> _rounds = new();
    private readonly Lock _lock = new();
    private long _size;

    public int Count => _entries.Count;

    /// <summary>The weight of all documents kept.</summary>
    public long Size => Interlocked.Read(ref _size);

    public bool TryFind(UInt128 key, in GraphQLRequest request, [MaybeNullWhen(false)] out PreparedDocument document)
    {
        if (!_entries.TryGetValue(key, out document) || !document.IsFor(request))
        {
            return false;
        }

        if (!document.IsUsed)
        {
            document.IsUsed = true;
        }

        return true;
    }

    public void Add(UInt128 key, PreparedDocument document)
    {
        var weight = weigh(document);
        lock (_lock)
        {
            if (weight > capacity || !_entries.TryAdd(key, document))
            {
                return;
            }

            _rounds.Enqueue(key);
            _size += weight;
            while (_size > capacity)
            {
                RemoveOne();
            }
        }
    }

    private void RemoveOne()
    {
        while (_rounds.TryDequeue(out var key))
        {
            var document = _entries[key];
            if (document.IsUsed)
            {
                // Used since it was last looked at: it gets another round.
                document.IsUsed = false;
                _rounds.Enqueue(key);
                continue;
            }

            _entries.TryRemove(key, out _);
            _size -= weigh(document);
            return;
        }
    }
}
