namespace HeritageCatalog.Blobs;

/// <summary>Some of the blobs in a list.</summary>
/// <param name="Blobs">In the order of their names.</param>
/// <param name="Continuation">Asks for the next page; null when this is the last.</param>
public sealed record BlobPage(IReadOnlyList<BlobProperties> Blobs, string? Continuation)
{
    private const int MostBlobs = 5_000;

    internal static void CheckSize(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostBlobs);
    }
}
