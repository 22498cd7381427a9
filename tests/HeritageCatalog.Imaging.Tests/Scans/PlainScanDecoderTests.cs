using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Interop;
using HeritageCatalog.Imaging.Renditions;
using HeritageCatalog.Imaging.Scans;

namespace HeritageCatalog.Imaging.Tests.Scans;

public sealed class PlainScanDecoderTests
{
    private static readonly RenditionPlan Narrow = new()
    {
        Renditions = [(new RenditionPreset("narrow", 64), RenditionFormat.Png)],
    };

    // Both do the same, but libvips rounds once more between columns and rows, squares may begin half a pixel later,
    // and the conversion of a profile makes the most of either.
    [Theory]
    [InlineData(256, 200, 3, "")]
    [InlineData(301, 203, 3, "")]
    [InlineData(301, 203, 1, "")]
    [InlineData(640, 801, 3, " profile=p3")]
    [InlineData(640, 801, 3, "")]
    [InlineData(100, 1031, 3, "")]
    public void A_scan_comes_out_as_the_same_pixels_that_had_to_be_decoded(
        int width, int height, int bands, string options)
    {
        using var plain = Tiff(width, height, bands, $"compression=none{options}");
        using var packed = Tiff(width, height, bands, $"compression=lzw{options}");
        using var scan = PlainScanDecoder.TryDecode(plain.Path, HeaderOf(plain), 64, 2, Token);
        using var decoded = Decoder.Decode(packed.Path, HeaderOf(packed), 64, 2, Token);

        Assert.NotNull(scan);
        Assert.Equal((decoded.Width, decoded.Height, decoded.Bands), (scan.Width, scan.Height, scan.Bands));
        Assert.InRange(LargestDifference(scan, decoded), 0, 8);
    }

    [Fact]
    public void One_that_is_not_four_times_as_large_as_the_copy_is_left_to_libvips()
    {
        using var plain = Tiff(255, 200, 3, "compression=none");

        Assert.Null(PlainScanDecoder.TryDecode(plain.Path, HeaderOf(plain), 64, 2, Token));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_pixels()
    {
        using var plain = Tiff(300, 1000, 3, "compression=none");
        using var one = PlainScanDecoder.TryDecode(plain.Path, HeaderOf(plain), 64, 1, Token);
        using var four = PlainScanDecoder.TryDecode(plain.Path, HeaderOf(plain), 64, 4, Token);

        Assert.Equal(0, LargestDifference(one!, four!));
    }

    [Fact]
    public void A_scan_that_becomes_shorter_while_it_is_read_is_damaged()
    {
        using var file = new TemporaryFile(PlainTiffs.InTwoStrips(300, 300, new byte[300 * 300]));
        using var scan = PlainScan.Find(file.Path, HeaderOf(file));
        using (var end = new FileStream(file.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            end.SetLength(end.Length / 2);
        }

        Assert.Throws<ImagingException>(() => PlainScanDecoder.Decode(scan!, 2, 0.2, 2, Token));
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.99)]
    public async Task A_scan_that_is_cut_off_is_damaged(double share)
    {
        var whole = PlainTiffs.InTwoStrips(300, 300, new byte[300 * 300]);
        using var file = new TemporaryFile(whole[..(int)(whole.Length * share)]);

        var outcome = await TestPipeline.Shared.ProcessAsync(file.Path, Narrow, Token);

        var refused = Assert.IsType<ProcessOutcome.Refused>(outcome);
        Assert.Equal(ImageRefusalReason.Damaged, refused.Refusal.Reason);
    }

    [Fact]
    public async Task A_scan_comes_out_without_its_profile_and_other_metadata()
    {
        using var plain = Tiff(300, 400, 3, "compression=none profile=p3");
        using var image = await TestPipeline.ProcessAsync(plain.Path, Narrow);
        using var made = Pictures.Open(Assert.Single(image.Renditions).Image.ToArray());

        Assert.False(made.Has("icc-profile-data"));
        Assert.Equal((64, 85), (made.Width, made.Height));
    }

    [Fact]
    public void Giving_up_ends_it()
    {
        using var plain = Tiff(300, 400, 3, "compression=none");
        var cancelled = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(
            () => PlainScanDecoder.TryDecode(plain.Path, HeaderOf(plain), 64, 2, cancelled));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TemporaryFile Tiff(int width, int height, int bands, string options)
    {
        var pixels = new byte[width * height * bands];
        for (var at = 0; at < pixels.Length; at++)
        {
            var (x, y) = (at / bands % width, at / bands / width);
            pixels[at] = (byte)(128 + 60 * Math.Sin(x / 30.0 + at % bands) + 60 * Math.Cos(y / 25.0 + x / 90.0));
        }

        return new TemporaryFile(
            Pictures.Save(Pictures.OfPixels(pixels, width, height, bands), "tiffsave_buffer", options));
    }

    private static ImageHeader HeaderOf(TemporaryFile file) =>
        Assert.IsType<ImageVerdict.Accepted>(ImageGuard.Inspect(file.Path, new ImageLimits())).Header;

    private static int LargestDifference(VipsImage first, VipsImage second)
    {
        using var one = first.ReadPixels();
        using var other = second.ReadPixels();
        var largest = 0;
        for (var at = 0; at < one.Samples.Length; at++)
        {
            largest = Math.Max(largest, Math.Abs(one.Samples[at] - other.Samples[at]));
        }

        return largest;
    }
}
