using HeritageCatalog.MongoEmbedded.Keys;

namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>
/// The encoded values from <see cref="Low"/> up to, not including, <see cref="High"/>. A point holds the encodings that
/// begin with <see cref="Low"/>, which is one value.
/// </summary>
internal readonly struct KeyInterval
{
    private readonly byte[]? _high;

    private KeyInterval(byte[] low, byte[]? high, bool isPoint) => (Low, _high, IsPoint) = (low, high, isPoint);

    public byte[] Low { get; }

    /// <summary>Of a point it is made when it is asked for, which most plans never do.</summary>
    public byte[] High => _high ?? KeyOrderBounds.After(Low);

    public bool IsPoint { get; }

    public bool IsEmpty => Low.AsSpan().SequenceCompareTo(High) >= 0;

    public static KeyInterval Point(byte[] encoded) => new(encoded, null, isPoint: true);

    public static KeyInterval Between(byte[] low, byte[] high, bool isPoint = false) => new(low, high, isPoint);

    public bool Contains(ReadOnlySpan<byte> encoded) => _high is null
        ? encoded.StartsWith(Low)
        : encoded.SequenceCompareTo(Low) >= 0 && encoded.SequenceCompareTo(_high) < 0;
}
