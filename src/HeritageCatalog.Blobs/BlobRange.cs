namespace HeritageCatalog.Blobs;

/// <summary>A part of a blob: from an offset, for so many bytes or to its end; or its last bytes.</summary>
public readonly record struct BlobRange
{
    private BlobRange(long offset, long? length, bool isSuffix) =>
        (Offset, Length, IsSuffix) = (offset, length, isSuffix);

    /// <summary>The first byte; 0 for the last bytes of a blob.</summary>
    public long Offset { get; }

    /// <summary>How many bytes; null for all that follow.</summary>
    public long? Length { get; }

    /// <summary>Whether the bytes are counted from the end.</summary>
    public bool IsSuffix { get; }

    /// <summary>Bytes from an offset on; as many as there are when fewer follow.</summary>
    public static BlobRange From(long offset, long? length = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length ?? 1);
        return new BlobRange(offset, length, isSuffix: false);
    }

    /// <summary>The last bytes; all when there are fewer.</summary>
    public static BlobRange Last(long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(length);
        return new BlobRange(0, length, isSuffix: true);
    }

    /// <summary>Says which bytes of a blob these are; null when it has none of them.</summary>
    public (long Offset, long Length)? Within(long total)
    {
        var offset = IsSuffix ? Math.Max(0, total - Length!.Value) : Offset;
        return offset < total ? (offset, Math.Min(total - offset, Length ?? long.MaxValue)) : null;
    }
}
