namespace HeritageCatalog.Blobs.Maintenance;

/// <summary>A blob that is not what was written.</summary>
/// <param name="Name">Which.</param>
/// <param name="Kind">In which way.</param>
/// <param name="Detail">For people.</param>
public sealed record BlobDamage(BlobName Name, BlobDamageKind Kind, string Detail);

/// <summary>How a blob can be damaged.</summary>
public enum BlobDamageKind
{
    /// <summary>Its bytes are others, or more, or fewer.</summary>
    OtherBytes,

    /// <summary>It has been cut off, or was never a blob.</summary>
    NotWhole,

    /// <summary>Nothing tells what its bytes have to be.</summary>
    WithoutHash,

    /// <summary>The store could not read it.</summary>
    Unreadable,
}
