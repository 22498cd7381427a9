using HeritageCatalog.Imaging.DeepZoom;
using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.DeepZoom;

public sealed class PyramidTests
{
    private static readonly PixelSize Whole = new(2000, 1200);

    private static readonly CancellationToken Never = CancellationToken.None;

    [Theory]
    [InlineData("full", "max", "0", 2000, 1200)]
    [InlineData("full", "250,", "0", 250, 150)]
    [InlineData("full", "31,", "90", 19, 31)]
    [InlineData("1024,512,976,512", "488,256", "0", 488, 256)]
    [InlineData("1024,1024,512,512", "max", "0", 512, 176)]
    [InlineData("1999,1199,1,1", "max", "!270", 1, 1)]
    [InlineData("0,0,3,1200", "1,300", "180", 1, 300)]
    public async Task A_region_has_exactly_the_size_that_was_asked_for(
        string region, string size, string rotation, int width, int height)
    {
        using var pyramid = await MakeAsync();

        using var image = await TestPipeline.Shared.ReadRegionAsync(pyramid.Path, Ask(region, size, rotation), Never);

        Assert.Equal(new PixelSize(width, height), image.Size);
        using var opened = Pictures.Open(image.ToArray());
        Assert.Equal((width, height), (opened.Width, opened.Height));
    }

    [Theory]
    [InlineData("full", "0", "red", "blue")]
    [InlineData("full", "!0", "blue", "red")]
    [InlineData("full", "180", "blue", "red")]
    [InlineData("0,0,900,1200", "0", "red", "red")]
    [InlineData("1100,0,900,800", "0", "blue", "blue")]
    [InlineData("1600,1000,400,200", "0", "white", "white")]
    public async Task A_region_shows_what_lies_there(string region, string rotation, string left, string right)
    {
        using var pyramid = await MakeAsync();

        using var image = await TestPipeline.Shared.ReadRegionAsync(
            pyramid.Path, Ask(region, "pct:40", rotation), Never);

        Assert.Equal((left, right), (NameAt(image, 0.2), NameAt(image, 0.8)));
    }

    [Fact]
    public async Task A_grey_region_has_no_colour_and_a_bitonal_one_no_grey()
    {
        using var pyramid = await MakeAsync();

        using var grey = await TestPipeline.Shared.ReadRegionAsync(
            pyramid.Path, Ask("full", "200,", "0", "gray"), Never);
        using var bitonal = await TestPipeline.Shared.ReadRegionAsync(
            pyramid.Path, Ask("full", "200,", "0", "bitonal", "png"), Never);

        Assert.Single(Pictures.ColourAt(grey.ToArray(), 0.2, 0.5).Distinct());
        using var opened = Pictures.Open(bitonal.ToArray());
        using var pixels = opened.ReadPixels();
        Assert.Empty(pixels.Samples.ToArray().Distinct().Except(new byte[] { 0, 255 }));
    }

    [Fact]
    public async Task All_tiles_are_written_as_files_with_what_tells_of_them()
    {
        using var pyramid = await MakeAsync();
        var folder = Path.Combine(Path.GetTempPath(), $"heritage-{Guid.NewGuid():N}");

        await TestPipeline.Shared.WriteTilesAsync(pyramid.Path, folder, "https://example.org/iiif", Never);
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file)).ToHashSet();
        var information = await File.ReadAllTextAsync(Path.Combine(folder, "info.json"), Never);
        Directory.Delete(folder, recursive: true);

        Assert.Contains("1024,512,512,512/512,512/0/default.jpg", files);
        Assert.Contains("0,0,1024,1024/512,512/0/default.jpg", files);
        Assert.Contains($"\"id\": \"https://example.org/iiif/{Path.GetFileName(folder)}\"", information);
        Assert.Contains("level0", information);
    }

    [Fact]
    public async Task A_region_of_something_else_fails_with_what_the_library_says()
    {
        using var file = new TemporaryFile([1, 2, 3]);

        await Assert.ThrowsAsync<ImagingException>(
            () => TestPipeline.Shared.ReadRegionAsync(file.Path, Ask("full", "max", "0"), Never));
    }

    [Fact]
    public async Task A_damaged_original_leaves_no_pyramid_behind()
    {
        using var original = new TemporaryFile(Pictures.Jpeg(2000, 1200)[..9000]);
        using var pyramid = new TemporaryFile();

        var outcome = await TestPipeline.Shared.MakePyramidAsync(original.Path, pyramid.Path, Never);

        Assert.Equal(ImageRefusalReason.Damaged, Assert.IsType<PyramidOutcome.Refused>(outcome).Refusal.Reason);
        Assert.Empty(Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(pyramid.Path) + "*"));
    }

    private static async Task<TemporaryFile> MakeAsync()
    {
        using var original = new TemporaryFile(Pictures.Jpeg(Whole.Width, Whole.Height, "Q=95"));
        var pyramid = new TemporaryFile();
        var outcome = await TestPipeline.Shared.MakePyramidAsync(original.Path, pyramid.Path, Never);
        Assert.Equal(new PyramidOutcome.Written(Whole), outcome);
        return pyramid;
    }

    private static IiifRequest Ask(
        string region, string size, string rotation, string quality = "default", string format = "jpg")
    {
        var outcome = IiifRequest.Parse(region, size, rotation, quality, format, Whole, IiifLimits.Usual);
        return Assert.IsType<IiifOutcome.Valid>(outcome).Request;
    }

    private static string NameAt(EncodedImage image, double x) => Pictures.ColourAt(image.ToArray(), x, 0.5) switch
    {
        [> 200, > 200, > 200] => "white",
        [> 200, < 60, < 60] => "red",
        [< 60, < 60, > 200] => "blue",
        _ => "something else",
    };
}
