namespace HeritageCatalog.Blobs.Failures;

/// <summary>The store failed. What was being written is not there; what was there before still is.</summary>
public sealed class BlobStoreException(BlobStoreProblem problem, string message, Exception? inner = null)
    : BlobException(message, inner)
{
    /// <summary>What kind of failure it is, which says whether to try again.</summary>
    public BlobStoreProblem Problem { get; } = problem;
}

/// <summary>How a store can fail.</summary>
public enum BlobStoreProblem
{
    /// <summary>There is no room; it stays so until somebody makes some.</summary>
    Full,

    /// <summary>Read-only, or without the rights; it stays so until somebody grants them.</summary>
    NotPermitted,

    /// <summary>Not reached, busy, or a broken medium: may work the next time.</summary>
    Unavailable,

    /// <summary>What lies there has been damaged, or is not a blob.</summary>
    Damaged,
}
