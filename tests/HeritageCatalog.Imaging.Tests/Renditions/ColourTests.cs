using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Renditions;

public sealed class ColourTests
{
    private static readonly RenditionPlan OneOfEach = new()
    {
        Renditions =
        [
            (RenditionPreset.Small, RenditionFormat.Png),
            (RenditionPreset.Small, RenditionFormat.Webp),
            (RenditionPreset.Small, RenditionFormat.Jpeg),
        ],
    };

    [Fact]
    public async Task A_picture_in_printers_inks_comes_out_in_the_colours_of_screens()
    {
        using var inks = Pictures.Halves(64, 64).ToColourSpace("cmyk");

        await ShowsAsync(Pictures.Save(inks.Share(), "jpegsave_buffer", "Q=95"), 0.2, [255, 0, 0], tolerance: 45);
    }

    [Fact]
    public async Task A_scan_with_sixteen_bits_comes_out_with_eight()
    {
        using var deep = Pictures.Halves(64, 64).ToColourSpace("rgb16");

        await ShowsAsync(Pictures.Save(deep.Share(), "pngsave_buffer", "bitdepth=16"), 0.2, [255, 0, 0], tolerance: 4);
    }

    // The same numbers mean a stronger red in Display P3 than sRGB can show, and a grey is the same grey.
    [Theory]
    [InlineData(200, 100, 100, 212, 95, 97)]
    [InlineData(128, 128, 128, 128, 128, 128)]
    public async Task A_photograph_with_a_wide_profile_comes_out_in_sRGB(
        byte red, byte green, byte blue, byte shownRed, byte shownGreen, byte shownBlue)
    {
        byte[] pixels = [.. Enumerable.Repeat<byte[]>([red, green, blue], 64 * 64).SelectMany(pixel => pixel)];
        var file = Pictures.Save(Pictures.OfPixels(pixels, 64, 64, 3), "jpegsave_buffer", "Q=100 profile=p3");

        await ShowsAsync(file, 0.5, [shownRed, shownGreen, shownBlue], tolerance: 4);
    }

    [Fact]
    public async Task A_grey_picture_stays_grey()
    {
        byte[] pixels = [.. Enumerable.Repeat((byte)90, 64 * 64)];
        var file = Pictures.Save(Pictures.OfPixels(pixels, 64, 64, 1), "jpegsave_buffer", "Q=95");

        await ShowsAsync(file, 0.5, [90, 90, 90], tolerance: 2);
    }

    private static async Task ShowsAsync(byte[] original, double x, byte[] expected, int tolerance)
    {
        using var file = new TemporaryFile(original);
        using var image = await TestPipeline.ProcessAsync(file.Path, OneOfEach);

        foreach (var rendition in image.Renditions)
        {
            var shown = Pictures.ColourAt(rendition.Image.ToArray(), x, 0.5);
            var distance = expected.Zip(shown, (wanted, got) => Math.Abs(wanted - got)).Max();
            Assert.True(distance <= tolerance, $"{rendition.FileName} shows {string.Join(' ', shown)}");
        }
    }
}
