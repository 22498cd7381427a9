using HeritageCatalog.Imaging.Analysis;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Analysis;

public sealed class ImageAnalysisTests
{
    [Fact]
    public void The_colours_of_an_image_come_with_their_shares_largest_first()
    {
        byte[] rgba =
        [
            .. Enumerable.Repeat<byte[]>([0, 0, 255, 255], 30).SelectMany(pixel => pixel),
            .. Enumerable.Repeat<byte[]>([255, 0, 0, 255], 60).SelectMany(pixel => pixel),
            .. Enumerable.Repeat<byte[]>([255, 255, 255, 255], 10).SelectMany(pixel => pixel),
        ];

        Assert.Equal(
            [new(255, 0, 0, 0.6), new(0, 0, 255, 0.3), new DominantColour(255, 255, 255, 0.1)],
            DominantColours.Find(rgba));
    }

    [Fact]
    public void Shades_that_look_alike_are_one_colour()
    {
        var shades = Enumerable.Range(0, 20).Select(shade => (byte)(200 + shade / 4));
        byte[] rgba = [.. shades.SelectMany(red => new byte[] { red, 40, 40, 255 })];

        Assert.Single(DominantColours.Find(rgba));
    }

    [Fact]
    public async Task The_eye_goes_to_what_stands_out()
    {
        var analysis = await AnalyseAsync(Pictures.Save(SpotAt(600, 80), "pngsave_buffer"));

        Assert.InRange(analysis.FocalPoint.X, 0.7, 0.8);
        Assert.InRange(analysis.FocalPoint.Y, 0.15, 0.25);
    }

    [Fact]
    public async Task A_grey_image_is_analysed_in_the_colours_it_is_shown_in()
    {
        using var grey = Pictures.OfPixels([.. Enumerable.Repeat((byte)128, 10_000)], 100, 100, 1);

        var analysis = await AnalyseAsync(Pictures.Save(grey.Share(), "pngsave_buffer"));

        Assert.Equal("#808080", Assert.Single(analysis.Colours).Hex);
    }

    [Fact]
    public async Task What_is_transparent_has_no_colour()
    {
        using var clear = Pictures.OfPixels(new byte[64 * 64 * 4], 64, 64, 4);

        var analysis = await AnalyseAsync(Pictures.Save(clear.Share(), "pngsave_buffer"));

        Assert.Empty(analysis.Colours);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(255, 255, 255)]
    [InlineData(140, 29, 24)]
    [InlineData(1, 254, 3)]
    public void A_colour_survives_the_way_through_Oklab(byte red, byte green, byte blue)
    {
        Assert.Equal((red, green, blue), Oklab.FromRgb(red, green, blue).ToRgb());
    }

    private static async Task<ImageAnalysis> AnalyseAsync(byte[] bytes)
    {
        using var file = new TemporaryFile(bytes);
        using var image = await TestPipeline.ProcessAsync(file.Path, RenditionPlan.AtOnce);
        return image.Analysis!;
    }

    // A red disc of 40 pixels on grey.
    private static VipsImage SpotAt(int centreX, int centreY)
    {
        var pixels = new byte[800 * 400 * 3];
        Array.Fill(pixels, (byte)128);
        for (var i = 0; i < 800 * 400; i++)
        {
            var (x, y) = (i % 800 - centreX, i / 800 - centreY);
            if (x * x + y * y < 400)
            {
                (pixels[i * 3], pixels[i * 3 + 1], pixels[i * 3 + 2]) = (220, 90, 60);
            }
        }

        return Pictures.OfPixels(pixels, 800, 400, 3);
    }
}
