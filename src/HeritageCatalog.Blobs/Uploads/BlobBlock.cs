namespace HeritageCatalog.Blobs.Uploads;

/// <summary>A block that is kept for a blob to be.</summary>
/// <param name="Number">Its place, from 0.</param>
/// <param name="Length">Bytes.</param>
public readonly record struct BlobBlock(int Number, long Length);
