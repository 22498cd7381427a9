using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs;

/// <summary>The conditions of a copy.</summary>
public sealed record BlobCopy
{
    internal static readonly BlobCopy Default = new();

    /// <summary>The ETag that the source must have; null for any.</summary>
    public string? SourceIfMatch { get; init; }

    /// <summary>Whether nothing may have the new name yet.</summary>
    public bool OnlyIfNew { get; init; }

    internal void RequireSource(BlobProperties source)
    {
        if (source.ETag != (SourceIfMatch ?? source.ETag))
        {
            throw new BlobConditionException(source.Name, BlobCondition.IsUnchanged);
        }
    }
}
