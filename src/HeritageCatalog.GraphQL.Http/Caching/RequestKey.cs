using System.Numerics;
using System.Runtime.InteropServices;
using HeritageCatalog.GraphQL.Http.Negotiation;

namespace HeritageCatalog.GraphQL.Http.Caching;

/// <summary>
/// What a request asks, still encoded: its body or its query string, what it is to be answered as, and what else the
/// answer depends on. Found by hash, confirmed by comparing all of it.
/// </summary>
/// <remarks>Hashes are seeded by process, so that nobody can prepare requests that collide.</remarks>
internal readonly struct RequestKey : IEquatable<RequestKey>
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    private readonly ulong _hash;
    private readonly ReadOnlyMemory<byte> _body;
    private readonly string? _queryString;
    private readonly string _variant;

    private RequestKey(
        ulong hash, ReadOnlyMemory<byte> body, string? queryString, string variant, ResponseMediaType mediaType) =>
        (_hash, _body, _queryString, _variant, MediaType) = (hash, body, queryString, variant, mediaType);

    /// <summary>True for a request whose answer is not kept; <c>default</c> is such a key.</summary>
    public bool IsNone => _variant is null;

    /// <summary>Whether it is a request with a body.</summary>
    public bool IsPost => _queryString is null;

    public ResponseMediaType MediaType { get; }

    /// <summary>Its size in bytes.</summary>
    public int Length => _body.Length + (sizeof(char) * ((_queryString?.Length ?? 0) + _variant.Length));

    /// <param name="body">The whole body.</param>
    /// <param name="variant">What else the answer depends on.</param>
    /// <param name="mediaType">What it is written as.</param>
    public static RequestKey OfPost(ReadOnlyMemory<byte> body, string variant, ResponseMediaType mediaType) =>
        new(Hash(body.Span, variant, mediaType), body, null, variant, mediaType);

    /// <param name="queryString">The whole query string.</param>
    /// <param name="variant">What else the answer depends on.</param>
    /// <param name="mediaType">What it is written as.</param>
    public static RequestKey OfGet(string queryString, string variant, ResponseMediaType mediaType)
    {
        var hash = Hash(MemoryMarshal.AsBytes(queryString.AsSpan()), variant, mediaType);
        return new RequestKey(hash, default, queryString, variant, mediaType);
    }

    /// <summary>The same key in memory of its own.</summary>
    public RequestKey Copy() => new(_hash, _body.ToArray(), _queryString, _variant, MediaType);

    public bool Equals(RequestKey other) =>
        _hash == other._hash
        && MediaType == other.MediaType
        && _body.Span.SequenceEqual(other._body.Span)
        && _queryString == other._queryString
        && _variant == other._variant;

    public override bool Equals(object? obj) => obj is RequestKey other && Equals(other);

    public override int GetHashCode() => (int)(_hash ^ (_hash >> 32));

    private static ulong Hash(ReadOnlySpan<byte> content, string variant, ResponseMediaType mediaType) =>
        Mix(MemoryMarshal.AsBytes(variant.AsSpan()), Mix(content, Seed ^ (ulong)mediaType));

    private static ulong Mix(ReadOnlySpan<byte> bytes, ulong hash)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            hash = Fold(BitOperations.RotateLeft(hash, 29) ^ word);
        }

        var rest = 0UL;
        foreach (var unit in bytes[(bytes.Length & ~7)..])
        {
            rest = (rest << 8) | unit;
        }

        return Fold(hash ^ rest ^ ((ulong)bytes.Length << 56));
    }

    private static ulong Fold(ulong value)
    {
        var high = Math.BigMul(value ^ Seed, Factor, out var low);
        return high ^ low;
    }
}
