namespace HeritageCatalog.Blobs;

/// <summary>What is known of a blob without reading it.</summary>
public sealed record BlobProperties
{
    /// <summary>What it is found by.</summary>
    public required BlobName Name { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Media type that it was written with.</summary>
    public required string ContentType { get; init; }

    /// <summary>Strong, with its quotation marks; another one after every write.</summary>
    public required string ETag { get; init; }

    /// <summary>
    /// Hash of its bytes as 64 small hexadecimal digits. Null only for what a client sent whole to another service and
    /// <see cref="IBlobStore.CompleteUploadAsync"/> has not yet seen.
    /// </summary>
    public required string? Sha256 { get; init; }

    /// <summary>When it was written or touched.</summary>
    public required DateTimeOffset Modified { get; init; }
}
