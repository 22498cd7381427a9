using HeritageCatalog.Imaging.Guard;
using HeritageCatalog.Imaging.Renditions;

namespace HeritageCatalog.Imaging.Tests.Renditions;

public sealed class ImagePipelineTests
{
    private static readonly RenditionPlan Everything = RenditionPlan.AtOnce with
    {
        Renditions = [.. RenditionPlan.AtOnce.Renditions, .. RenditionPlan.InBackground.Renditions],
    };

    [Fact]
    public async Task Each_preset_has_its_exact_size_in_each_format()
    {
        using var file = new TemporaryFile(Pictures.Jpeg(3001, 1999));

        using var image = await TestPipeline.ProcessAsync(file.Path, RenditionPlan.AtOnce);

        Assert.Equal(
            [
                "thumb.webp 160x107", "small.webp 320x213", "medium.webp 640x426", "large.webp 1280x853",
                "full.webp 2048x1364", "thumb.jpg 160x107", "small.jpg 320x213", "medium.jpg 640x426",
                "large.jpg 1280x853", "full.jpg 2048x1364",
            ],
            image.Renditions.Select(one => $"{one.FileName} {SizeOf(one.Image.ToArray())}"));
    }

    [Fact]
    public async Task A_small_original_is_not_made_larger()
    {
        using var file = new TemporaryFile(Pictures.Png(200, 100));

        using var image = await TestPipeline.ProcessAsync(file.Path, RenditionPlan.AtOnce);

        Assert.Equal(
            ["160x80", "200x100", "200x100", "200x100", "200x100"],
            image.Renditions.Take(5).Select(one => SizeOf(one.Image.ToArray())));
    }

    [Theory]
    [InlineData(RenditionFormat.Webp)]
    [InlineData(RenditionFormat.Jpeg)]
    [InlineData(RenditionFormat.Avif)]
    public async Task A_photograph_taken_sideways_stands_upright(RenditionFormat format)
    {
        // Orientation 6: the left edge of what is stored is the top.
        using var stored = Pictures.Halves(400, 200);
        stored.SetInteger("orientation", 6);
        using var file = new TemporaryFile(Pictures.Save(stored.Share(), "jpegsave_buffer"));

        using var image = await TestPipeline.ProcessAsync(file.Path, Everything);

        var rendition = image.Renditions.First(one => one.Image.Format == format).Image;
        Assert.Equal((200, 400), (image.Header.Width, image.Header.Height));
        Assert.True(rendition.Size.Height == rendition.Size.Width * 2);
        Assert.True(Pictures.ColourAt(rendition.ToArray(), 0.5, 0.1)[0] > 200);
        Assert.True(Pictures.ColourAt(rendition.ToArray(), 0.9, 0.7)[2] > 200);
    }

    [Fact]
    public async Task A_credit_line_is_all_the_metadata_there_is()
    {
        using var file = new TemporaryFile(Pictures.Jpeg(400, 200));

        using var image = await TestPipeline.ProcessAsync(
            file.Path, Everything with { CreditLine = "© 2026 <A & B>" });

        foreach (var rendition in image.Renditions)
        {
            var bytes = rendition.Image.ToArray();
            Assert.Contains(
                "<photoshop:Credit>© 2026 &lt;A &amp; B&gt;</photoshop:Credit>",
                System.Text.Encoding.UTF8.GetString(bytes));
            using var opened = Pictures.Open(bytes);
            Assert.DoesNotContain("exif-data", opened.GetFields());
            Assert.DoesNotContain("icc-profile-data", opened.GetFields());
        }
    }

    [Fact]
    public async Task What_is_transparent_stays_so_in_WebP_and_becomes_white_in_JPEG()
    {
        using var clear = Pictures.OfPixels(new byte[64 * 64 * 4], 64, 64, 4);
        using var file = new TemporaryFile(Pictures.Save(clear.Share(), "pngsave_buffer"));

        using var image = await TestPipeline.ProcessAsync(file.Path, RenditionPlan.AtOnce);

        Assert.Equal(0, Pictures.ColourAt(image.Renditions[0].Image.ToArray(), 0.5, 0.5)[3]);
        Assert.Equal([255, 255, 255], Pictures.ColourAt(image.Renditions[5].Image.ToArray(), 0.5, 0.5));
    }

    [Fact]
    public async Task Whoever_has_given_up_gets_nothing()
    {
        using var file = new TemporaryFile(Pictures.Jpeg(3000, 2000));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TestPipeline.Shared.ProcessAsync(file.Path, RenditionPlan.AtOnce, cancelled.Token));
    }

    [Fact]
    public async Task What_takes_too_long_to_decode_is_refused_with_the_limit()
    {
        using var pipeline = new ImagePipeline(new ImagingOptions { DecodeTimeout = TimeSpan.Zero });
        using var file = new TemporaryFile(Pictures.Png(3000, 2000));

        var outcome = await pipeline.ProcessAsync(
            file.Path, RenditionPlan.AtOnce, TestContext.Current.CancellationToken);

        var refusal = Assert.IsType<ProcessOutcome.Refused>(outcome).Refusal;
        Assert.Equal(ImageRefusalReason.TooSlow, refusal.Reason);
    }

    private static string SizeOf(byte[] file)
    {
        using var image = Pictures.Open(file);
        return $"{image.Width}x{image.Height}";
    }
}
