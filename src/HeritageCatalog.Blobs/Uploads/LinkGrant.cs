namespace HeritageCatalog.Blobs.Uploads;

/// <summary>What a link allows.</summary>
internal sealed record LinkGrant
{
    public required LinkPurpose Purpose { get; init; }

    public required BlobName Name { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public long MostBytes { get; init; }

    public string ContentType { get; init; } = "";
}

internal enum LinkPurpose : byte
{
    Write = 1,
    Read = 2,
}
