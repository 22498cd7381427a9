namespace HeritageCatalog.Blobs.Failures;

/// <summary>A range begins behind the last byte.</summary>
public sealed class BlobRangeException(BlobName name, long? length, Exception? inner = null)
    : BlobException($"{name} has no bytes in that range.", inner)
{
    /// <summary>The blob that was to be read.</summary>
    public BlobName Name { get; } = name;

    /// <summary>How many bytes it has; null when the store did not say.</summary>
    public long? Length { get; } = length;
}
