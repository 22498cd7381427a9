namespace HeritageCatalog.Imaging.Tests.Guard;

public sealed class MissingLibraryTests
{
    [Fact]
    public void A_missing_library_is_told_with_what_to_run()
    {
        var exception = new ImagingUnavailableException("The image library is missing for linux-x64.");

        Assert.Equal(
            "libvips: The image library is missing for linux-x64. "
            + "Run src/HeritageCatalog.Imaging/Libvips/build and build again.",
            exception.Message);
    }

    [Fact]
    public void The_library_is_the_version_that_the_limits_were_tried_with()
    {
        Assert.StartsWith("8.18.", ImagePipeline.LibraryVersion);
    }
}
