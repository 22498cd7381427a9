namespace HeritageCatalog.Blobs.Maintenance;

/// <summary>What a collection has found and done.</summary>
/// <param name="Blobs">How many were looked at.</param>
/// <param name="Waiting">Those that nothing refers to, not yet for long enough.</param>
/// <param name="Deleted">Those that are deleted, or that a run which is not dry would delete.</param>
/// <param name="IsDryRun">Whether nothing was deleted.</param>
public sealed record BlobCollectionReport(
    long Blobs, IReadOnlyList<UnreferredBlob> Waiting, IReadOnlyList<UnreferredBlob> Deleted, bool IsDryRun);

/// <summary>A blob that nothing refers to.</summary>
/// <param name="Name">Which.</param>
/// <param name="ETag">In which version.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Since">When that was first found.</param>
public sealed record UnreferredBlob(BlobName Name, string ETag, long Length, DateTimeOffset Since);
