using System.Collections.Concurrent;
using System.Text;

namespace HeritageCatalog.GraphQL.Documents;

/// <summary>Remembers what a <see cref="DocumentSource"/> has and what it has not, up to a total size.</summary>
internal sealed class FoundDocuments(DocumentSource source)
{
    // What an entry takes beside its text, about; an entry of a document that does not exist takes only this.
    private const int EntryOverhead = 200;

    // Somebody who makes up names keeps this many askers busy, and no more.
    private const int MostAskers = 8;

    private readonly ConcurrentDictionary<DocumentHash, Entry> _entries = new();
    private readonly ConcurrentDictionary<DocumentHash, Lazy<Task>> _underway = new();
    private readonly SemaphoreSlim _askers = new(MostAskers, MostAskers);
    private readonly Queue<DocumentHash> _rounds = new();
    private readonly Lock _lock = new();
    private long _size;

    public int Count => _entries.Count;

    /// <summary>The texts that are there.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Texts =>
        _entries.Values.Select(static entry => entry.Text).OfType<byte[]>()
            .Select(static text => (ReadOnlyMemory<byte>)text);

    public bool TryFind(DocumentHash hash, out ReadOnlyMemory<byte> text)
    {
        var isKnown = _entries.TryGetValue(hash, out var entry) && entry.Text is not null;
        text = isKnown ? entry!.Text : default;
        return isKnown;
    }

    /// <summary>Whether what is known of a document still holds.</summary>
    public bool IsFresh(DocumentHash hash)
    {
        if (!_entries.TryGetValue(hash, out var entry))
        {
            return false;
        }

        entry.IsUsed = true;
        return source.Time.GetElapsedTime(entry.AskedAt) < source.Freshness;
    }

    /// <summary>How long what is known of a document goes on to hold.</summary>
    public TimeSpan FreshFor(DocumentHash hash) => _entries.TryGetValue(hash, out var entry)
        ? source.Freshness - source.Time.GetElapsedTime(entry.AskedAt)
        : TimeSpan.Zero;

    /// <summary>Asks the source for a document, once however many requests name it at the same time.</summary>
    public async ValueTask AskAsync(DocumentHash hash, CancellationToken cancellation)
    {
        var asking = _underway.GetOrAdd(hash, _ => new Lazy<Task>(() => AskAsync(hash)));
        try
        {
            await asking.Value.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _underway.TryRemove(KeyValuePair.Create(hash, asking));
        }
    }

    /// <summary>Takes a document that is known to be in the source.</summary>
    public void Add(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Remember(DocumentHash.Of(bytes), bytes);
    }

    // Others may wait for the answer when the one that asked first has gone.
    private async Task AskAsync(DocumentHash hash)
    {
        await _askers.WaitAsync().ConfigureAwait(false);
        try
        {
            var text = await source.FindAsync(hash.ToString(), CancellationToken.None).ConfigureAwait(false);
            var bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
            Remember(hash, bytes is not null && DocumentHash.Of(bytes) == hash ? bytes : null);
        }
        catch (Exception problem)
        {
            source.OnFailure?.Invoke(problem);
            Remember(hash, _entries.GetValueOrDefault(hash)?.Text);
        }
        finally
        {
            _askers.Release();
        }
    }

    private void Remember(DocumentHash hash, byte[]? text)
    {
        lock (_lock)
        {
            var entry = new Entry(text, source.Time.GetTimestamp());
            if (_entries.TryGetValue(hash, out var known))
            {
                _size -= known.Weight;
            }
            else
            {
                _rounds.Enqueue(hash);
            }

            _entries[hash] = entry;
            _size += entry.Weight;
            while (_size > source.RememberedBytes && _rounds.Count > 0)
            {
                RemoveOne();
            }
        }
    }

    private void RemoveOne()
    {
        var hash = _rounds.Dequeue();
        var entry = _entries[hash];
        if (entry.IsUsed)
        {
            // Used since it was last looked at: it gets another round.
            entry.IsUsed = false;
            _rounds.Enqueue(hash);
            return;
        }

        _entries.TryRemove(hash, out _);
        _size -= entry.Weight;
    }

    private sealed class Entry(byte[]? text, long askedAt)
    {
        public byte[]? Text { get; } = text;

        public long AskedAt { get; } = askedAt;

        public int Weight => (Text?.Length ?? 0) + EntryOverhead;

        public bool IsUsed { get; set; }
    }
}
