using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs;

/// <summary>What of a blob is read.</summary>
public sealed record BlobRead
{
    internal static readonly BlobRead Default = new();

    /// <summary>A part of it; null for the whole.</summary>
    public BlobRange? Range { get; init; }

    /// <summary>The ETag that it must have; null for any.</summary>
    public string? IfMatch { get; init; }

    internal (long Offset, long Length) PartOf(BlobProperties blob)
    {
        if (blob.ETag != (IfMatch ?? blob.ETag))
        {
            throw new BlobConditionException(blob.Name, BlobCondition.IsUnchanged);
        }

        return Range is { } range
            ? range.Within(blob.Length) ?? throw new BlobRangeException(blob.Name, blob.Length)
            : (0, blob.Length);
    }
}
