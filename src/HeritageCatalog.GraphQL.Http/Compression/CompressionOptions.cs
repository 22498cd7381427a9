using System.IO.Compression;

namespace HeritageCatalog.GraphQL.Http.Compression;

/// <summary>
/// Brotli and gzip for answers to single requests, by <c>Accept-Encoding</c>; streams of events are never compressed.
/// </summary>
/// <remarks>
/// An answer that mixes a secret with what an attacker can choose tells of it by its length. But the endpoint answers
/// no request that a page of another site can send with the caller's cookies, so that such an attacker cannot ask.
/// </remarks>
public sealed class CompressionOptions
{
    /// <summary>Whether answers are compressed; they are unless switched off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>A shorter answer, in bytes, is sent as it is.</summary>
    public int MinBytes { get; set; } = 1024;

    /// <summary>How long is thought about it; the fastest level of Brotli halves most answers at least.</summary>
    public CompressionLevel Level { get; set; } = CompressionLevel.Fastest;
}
