using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Scans;

namespace HeritageCatalog.Imaging.Tests.Scans;

public sealed class PlainScanTests
{
    [Theory]
    [InlineData("compression=none")]
    [InlineData("compression=none profile=p3")]
    [InlineData("compression=none tile_height=7")]
    public void A_TIFF_whose_rows_lie_in_the_file_as_they_are_is_one(string options)
    {
        using var file = new TemporaryFile(Pictures.Save(Noise(50, 40, 3), "tiffsave_buffer", options));
        using var scan = PlainScan.Find(file.Path, HeaderOf(file));

        Assert.NotNull(scan);
        Assert.Equal((50, 40, 3), (scan.Width, scan.Height, scan.Bands));
    }

    [Theory]
    [InlineData("compression=lzw")]
    [InlineData("compression=jpeg")]
    [InlineData("compression=none tile=true tile_width=16 tile_height=16")]
    [InlineData("compression=none bigtiff=true")]
    [InlineData("compression=none tile=true tile_width=16 tile_height=16 pyramid=true subifd=true")]
    public void A_TIFF_that_is_otherwise_is_left_to_libvips(string options)
    {
        using var file = new TemporaryFile(Pictures.Save(Noise(50, 40, 3), "tiffsave_buffer", options));

        Assert.Null(PlainScan.Find(file.Path, HeaderOf(file)));
    }

    [Theory]
    [InlineData("rgb16")]
    [InlineData("scrgb")]
    [InlineData("cmyk")]
    [InlineData("lab")]
    public void A_TIFF_in_other_colours_is_left_to_libvips(string space)
    {
        using var noise = Noise(50, 40, 3);
        using var file = new TemporaryFile(
            Pictures.Save(noise.ToColourSpace(space), "tiffsave_buffer", "compression=none"));

        Assert.Null(PlainScan.Find(file.Path, HeaderOf(file)));
    }

    [Fact]
    public void A_TIFF_with_several_pages_or_turned_is_left_to_libvips()
    {
        using var pages = Noise(50, 40, 3);
        pages.SetInteger("page-height", 20);
        using var turned = Noise(50, 40, 3);
        turned.SetInteger("orientation", 6);
        using var two = new TemporaryFile(Pictures.Save(pages.Share(), "tiffsave_buffer", "compression=none"));
        using var sideways = new TemporaryFile(Pictures.Save(turned.Share(), "tiffsave_buffer", "compression=none"));

        Assert.Null(PlainScan.Find(two.Path, HeaderOf(two)));
        Assert.Null(PlainScan.Find(sideways.Path, HeaderOf(sideways)));
    }

    [Fact]
    public void Rows_are_found_in_strips_of_any_order_and_with_the_most_significant_byte_first()
    {
        var pixels = new byte[30 * 21];
        new Random(5).NextBytes(pixels);
        using var file = new TemporaryFile(PlainTiffs.InTwoStrips(30, 21, pixels));
        using var scan = PlainScan.Find(file.Path, HeaderOf(file));
        var rows = new byte[pixels.Length];

        scan!.ReadRows(0, 21, rows);

        Assert.Equal(pixels, rows);
    }

    [Fact]
    public void A_file_that_ends_within_its_image_is_left_to_libvips()
    {
        var bytes = PlainTiffs.InTwoStrips(30, 21, new byte[30 * 21]);
        using var whole = new TemporaryFile(bytes);
        using var cut = new TemporaryFile(bytes.AsSpan(..^1));

        Assert.Null(PlainScan.Find(cut.Path, HeaderOf(whole)));
    }

    [Fact]
    public void A_file_that_becomes_shorter_while_it_is_read_is_damaged()
    {
        using var file = new TemporaryFile(PlainTiffs.InTwoStrips(30, 21, new byte[30 * 21]));
        using var scan = PlainScan.Find(file.Path, HeaderOf(file));
        using (var end = new FileStream(file.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            end.SetLength(end.Length - 1);
        }

        Assert.Throws<ImagingException>(() => scan!.ReadRows(0, 21, new byte[30 * 21]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_a_damaged_directory_says_the_rows_are_within_the_file(int seed)
    {
        var random = new Random(seed);
        var whole = PlainTiffs.InTwoStrips(30, 21, new byte[30 * 21]);
        using var original = new TemporaryFile(whole);
        var header = HeaderOf(original);
        for (var attempt = 0; attempt < 300; attempt++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(140)] = (byte)random.Next(256);
            using var file = new TemporaryFile(damaged);
            using var scan = PlainScan.Find(file.Path, header);
            scan?.ReadRows(0, 21, new byte[30 * 21]);
        }
    }

    private static VipsImage Noise(int width, int height, int bands)
    {
        var pixels = new byte[width * height * bands];
        new Random(1).NextBytes(pixels);
        return Pictures.OfPixels(pixels, width, height, bands);
    }

    private static ImageHeader HeaderOf(TemporaryFile file) =>
        Assert.IsType<ImageVerdict.Accepted>(ImageGuard.Inspect(file.Path, new ImageLimits())).Header;
}
