namespace HeritageCatalog.Blobs.Maintenance;

/// <summary>
/// Tells which of some blobs are referred to. A blob that is about to be referred to must be either told already, or
/// touched after it was told not to be (<see cref="IBlobStore.TouchAsync"/>).
/// </summary>
/// <param name="names">A page of them.</param>
/// <param name="cancellation">Gives up.</param>
public delegate Task<IReadOnlySet<BlobName>> FindReferredBlobs(
    IReadOnlyList<BlobName> names, CancellationToken cancellation);
