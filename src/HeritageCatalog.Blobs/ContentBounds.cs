using HeritageCatalog.Blobs.Failures;

namespace HeritageCatalog.Blobs;

/// <summary>How many bytes may come.</summary>
/// <param name="Most">More are too many.</param>
/// <param name="Expected">More are others than were announced; null when nothing was.</param>
internal readonly record struct ContentBounds(long Most, long? Expected = null)
{
    /// <exception cref="BlobContentException">So many may not come.</exception>
    public void RequireRoom(BlobName name, long bytes)
    {
        if (bytes > Most)
        {
            throw new BlobContentException(
                name, BlobContentProblem.TooLarge, $"{name} has more than {Most} bytes.");
        }

        if (bytes > Expected)
        {
            throw new BlobContentException(
                name, BlobContentProblem.OtherLength, $"{name} has more than the {Expected} bytes announced.");
        }
    }
}
