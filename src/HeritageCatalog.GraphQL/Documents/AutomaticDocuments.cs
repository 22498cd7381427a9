using System.Collections.Concurrent;

namespace HeritageCatalog.GraphQL.Documents;

/// <summary>Documents that clients registered, up to a total size; those not used for a while go first.</summary>
internal sealed class AutomaticDocuments(int capacity)
{
    // What an entry takes beside its text, about.
    private const int EntryOverhead = 128;

    private readonly ConcurrentDictionary<DocumentHash, Entry> _entries = new();
    private readonly Queue<DocumentHash> _rounds = new();
    private readonly Lock _lock = new();
    private long _size;

    public int Count => _entries.Count;

    public bool TryFind(DocumentHash hash, out ReadOnlyMemory<byte> text)
    {
        if (!_entries.TryGetValue(hash, out var entry))
        {
            text = default;
            return false;
        }

        if (!entry.IsUsed)
        {
            entry.IsUsed = true;
        }

        text = entry.Text;
        return true;
    }

    public void Add(DocumentHash hash, byte[] text)
    {
        var entry = new Entry(text);
        lock (_lock)
        {
            if (entry.Weight > capacity || !_entries.TryAdd(hash, entry))
            {
                return;
            }

            _rounds.Enqueue(hash);
            _size += entry.Weight;
            while (_size > capacity)
            {
                RemoveOne();
            }
        }
    }

    private void RemoveOne()
    {
        while (_rounds.TryDequeue(out var hash))
        {
            var entry = _entries[hash];
            if (entry.IsUsed)
            {
                // Used since it was last looked at: it gets another round.
                entry.IsUsed = false;
                _rounds.Enqueue(hash);
                continue;
            }

            _entries.TryRemove(hash, out _);
            _size -= entry.Weight;
            return;
        }
    }

    private sealed class Entry(byte[] text)
    {
        public byte[] Text { get; } = text;

        public int Weight => Text.Length + EntryOverhead;

        public bool IsUsed { get; set; }
    }
}
