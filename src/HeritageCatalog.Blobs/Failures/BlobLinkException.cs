namespace HeritageCatalog.Blobs.Failures;

/// <summary>A link to send or read something was made up, altered, is for something else, or has expired.</summary>
public sealed class BlobLinkException(bool isExpired)
    : BlobException(isExpired ? "The link has expired." : "The link is not valid.")
{
    /// <summary>Whether it was valid once.</summary>
    public bool IsExpired { get; } = isExpired;
}
