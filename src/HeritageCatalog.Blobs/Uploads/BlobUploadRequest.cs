namespace HeritageCatalog.Blobs.Uploads;

/// <summary>What somebody is to be allowed to send.</summary>
public sealed record BlobUploadRequest
{
    /// <summary>For how long.</summary>
    public required TimeSpan Life { get; init; }

    /// <summary>
    /// How many bytes at most. The folder store refuses more as they come; Azure cannot, and the upload fails when it
    /// is completed.
    /// </summary>
    public required long MostBytes { get; init; }

    /// <summary>Media type of what is sent whole.</summary>
    public string ContentType { get; init; } = BlobWrite.DefaultContentType;
}
