namespace HeritageCatalog.Blobs.Maintenance;

/// <summary>What was found when everything was read.</summary>
/// <param name="Blobs">How many there are.</param>
/// <param name="Bytes">How many bytes they have together.</param>
/// <param name="Damages">Those that are not what was written, in the order of their names.</param>
public sealed record BlobVerificationReport(long Blobs, long Bytes, IReadOnlyList<BlobDamage> Damages)
{
    /// <summary>Whether every blob is what was written.</summary>
    public bool IsSound => Damages.Count == 0;
}

/// <summary>How far a verification is.</summary>
/// <param name="Blobs">Read so far.</param>
/// <param name="Bytes">Read so far.</param>
/// <param name="Damages">Found so far.</param>
public readonly record struct BlobVerificationProgress(long Blobs, long Bytes, int Damages);
