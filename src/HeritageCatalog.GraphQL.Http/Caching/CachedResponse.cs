using System.IO.Compression;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Http.Compression;
using HeritageCatalog.GraphQL.Http.Negotiation;
using HeritageCatalog.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Caching;

/// <summary>An answer as its bytes, kept for whoever asks the same.</summary>
public sealed class CachedResponse
{
    // What the tables that know it take, roughly.
    private const int Overhead = 400;

    private readonly ResponseCache _cache;
    private Action<CachedResponse>? _onDropped;
    private int _isDropped;
    private byte[]? _gzip;
    private byte[]? _brotli;

    internal CachedResponse(ResponseCache cache, in RequestKey key, byte[] content, EntityTagHeaderValue tag)
    {
        _cache = cache;
        Key = key;
        Content = content;
        Tag = tag;
        TagText = tag.ToString();
        Bytes = Overhead + key.Length + content.Length;
    }

    /// <summary>What it takes of the cache's room.</summary>
    public long Bytes { get; private set; }

    /// <summary>True once it is given to nobody any more.</summary>
    public bool IsDropped => Volatile.Read(ref _isDropped) != 0;

    internal RequestKey Key { get; }

    internal byte[] Content { get; }

    internal EntityTagHeaderValue Tag { get; }

    internal StringValues TagText { get; }

    internal ResponseMediaType MediaType => Key.MediaType;

    /// <summary>Whether the request named a document instead of sending it.</summary>
    internal bool NamesDocument { get; init; }

    /// <summary>By what it is counted that somebody was given it.</summary>
    internal OperationUse? Use { get; init; }

    internal DateTimeOffset ValidUntil { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Its place in the order of eviction, as long as the cache holds it; guarded by the cache.</summary>
    internal LinkedListNode<CachedResponse>? Place { get; set; }

    /// <summary>Whether somebody was given it since the last look.</summary>
    internal bool WasUsed { get; set; }

    /// <summary>
    /// Says who wants to know when it is dropped, for whatever reason, and how much he keeps because of it.
    /// To be called once, before the cache takes it.
    /// </summary>
    public void OnDropped(Action<CachedResponse> onDropped, long bytes)
    {
        _onDropped = onDropped;
        Bytes += bytes;
    }

    /// <summary>Drops it: a request that begins after this call is not given it. Safe to be called again.</summary>
    public void Drop() => _cache.Drop(this, DropReason.Changed);

    /// <summary>The content compressed: done once for each coding, and counted as what the cache holds.</summary>
    internal byte[] Compress(ContentCoding coding, CompressionLevel level)
    {
        ref var place = ref coding == ContentCoding.Brotli ? ref _brotli : ref _gzip;
        if (Volatile.Read(ref place) is { } known)
        {
            return known;
        }

        var compressed = CompressedBody.Compress(Content, coding, level);
        if (Interlocked.CompareExchange(ref place, compressed, null) is { } other)
        {
            return other;
        }

        _cache.Enlarge(this, compressed.Length);
        return compressed;
    }

    /// <summary>To be called by the cache, which keeps the sum.</summary>
    internal void Grow(long bytes) => Bytes += bytes;

    /// <summary>Counts the fields of its operation as used by whoever asked.</summary>
    internal void CountUse(HttpRequest request)
    {
        if (RequestExecutor.IsObserved)
        {
            Use?.Count(ClientHeaders.FindName(request), ClientHeaders.FindVersion(request));
        }
    }

    /// <summary>Marks it; true for the one call that does so.</summary>
    internal bool TryMarkDropped() => Interlocked.Exchange(ref _isDropped, 1) == 0;

    internal void TellDropped() => _onDropped?.Invoke(this);
}

/// <summary>Why an answer is kept no longer.</summary>
internal enum DropReason
{
    /// <summary>Something that it shows has changed.</summary>
    Changed,

    /// <summary>Its time is up.</summary>
    Expired,

    /// <summary>Its room is needed.</summary>
    Evicted,
}
