namespace HeritageCatalog.MongoEmbedded.Planning;

/// <summary>
/// The encoded values from <see cref="Low"/> up to, not including, <see cref="High"/>. A point holds the encodings that
/// begin with <see cref="Low"/>, which is one value.
/// </summary>
internal readonly record struct KeyInterval(byte[] Low, byte[] High, bool IsPoint)
{
    public bool IsEmpty => Low.AsSpan().SequenceCompareTo(High) >= 0;

    public bool Contains(ReadOnlySpan<byte> encoded) =>
        encoded.SequenceCompareTo(Low) >= 0 && encoded.SequenceCompareTo(High) < 0;
}
